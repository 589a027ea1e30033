/* How Tasklist presents itself to the seller's people; takes the place of the file in Camunda's webjar. */
export default {
  app: {
    name: 'Sellerdesk',
    vendor: ' '
  },
  dateFormat: {
    normal: 'DD.MM.YYYY HH:mm',
    long: 'dddd, D MMMM YYYY HH:mm'
  },
  locales: {
    availableLocales: ['uk', 'en'],
    fallbackLocale: 'en'
  },
  disableWelcomeMessage: true,
  customScripts: ['../../../session-end.js', 'scripts/desk.js'],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'claims the currently selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list'},
    focusList: {key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list'},
    focusForm: {key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form'},
    startProcess: {key: 'ctrl+alt+p', description: 'opens the start process modal dialog'}
  }
};
