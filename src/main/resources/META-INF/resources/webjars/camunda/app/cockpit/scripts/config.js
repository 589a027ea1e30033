/* Takes the place of the file in Camunda's webjar. */
export default {
  customScripts: ['../../../session-end.js']
};
