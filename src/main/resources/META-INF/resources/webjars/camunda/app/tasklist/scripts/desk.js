/* The way from Tasklist to the orders' pages, and times in the reader's language. */
const ORDERS = {uk: 'Замовлення', en: 'Orders'};

/* Camunda shows times in the language whose words happened to arrive last, and looks at "in 2 hours" once an hour. */
function speakTheReadersLanguage(link) {
  const injector = window.angular.element(document.body).injector();
  const translate = injector.get('$translate');
  const speak = () => {
    const language = translate.use();
    link.textContent = ORDERS[language] || ORDERS.en;
    injector.get('amMoment').changeLocale(language);
  };
  translate.onReady(speak);
  injector.get('$rootScope').$on('$translateLoadingEnd', speak);
}

export default {
  id: 'orders-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render: (container) => {
    const link = document.createElement('a');
    link.href = '/orders';
    link.textContent = ORDERS.en;
    container.appendChild(link);
    speakTheReadersLanguage(link);
  }
};
