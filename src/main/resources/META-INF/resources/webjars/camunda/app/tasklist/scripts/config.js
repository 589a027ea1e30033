/* How Tasklist presents itself to the seller's people; takes the place of the file in Camunda's webjar. */
/* Tasklist takes the first language of the browser; these texts it shows as they stand here. */
const words = (ukrainian, english) => navigator.language.startsWith('uk') ? ukrainian : english;

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
    claimTask: {key: 'ctrl+alt+c', description: words('взяти відкрите завдання', 'claims the open task')},
    focusFilter: {key: 'ctrl+shift+f', description: words('перейти до фільтрів', 'goes to the filters')},
    focusList: {key: 'ctrl+alt+l', description: words('перейти до списку завдань', 'goes to the list of tasks')},
    focusForm: {key: 'ctrl+alt+f', description: words('перейти до форми завдання', "goes to the task's form")}
  }
};
