/* What Tasklist lacks for the seller's people: the way to the orders' pages, and manners of its forms and messages. */
import {wordForms} from './form-words.js';
import {mindMessages} from './messages.js';

const ORDERS = {uk: 'Замовлення', en: 'Orders'};
let settled = false;

/* Camunda shows times in the language whose words happened to arrive last, and looks at "in 2 hours" once an hour. */
function speakTheReadersLanguage(injector, link) {
  const translate = injector.get('$translate');
  const early = !translate.isReady();
  let again = early;
  const speak = () => {
    const language = translate.use();
    link.textContent = ORDERS[language] || ORDERS.en;
    injector.get('amMoment').changeLocale(language);
    if (again && translate.isReady()) {
      // some words were looked up before they had come
      again = false;
      injector.get('$route').reload();
    }
  };
  translate.onReady(speak);
  injector.get('$rootScope').$on('$translateLoadingEnd', speak);
}

/* What is typed in a form is lost with the page: orders, labels and carriers' pages open beside it. */
function openLinksBeside() {
  document.addEventListener('click', event => {
    const link = event.target.closest && event.target.closest('.task-card form a[href], .task-card .fjs-container a[href]');
    if (link && !link.getAttribute('href').startsWith('#')) {
      link.target = '_blank';
      link.rel = 'noopener';
    }
  }, true);
}

/* The list comes by due date from its filter; the control above it is to say so. */
function sortByDueDate(injector) {
  const location = injector.get('$location');
  const sort = () => {
    if (location.path() === '/' && !location.search().sorting) {
      location.search('sorting', '[{"sortBy":"dueDate","sortOrder":"asc"}]').replace();
    }
  };
  injector.get('$rootScope').$on('$locationChangeSuccess', sort);
  injector.get('$rootScope').$applyAsync(sort);
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
    const injector = window.angular.element(document.body).injector();
    speakTheReadersLanguage(injector, link);
    if (!settled) {
      settled = true;
      openLinksBeside();
      wordForms(injector);
      mindMessages(injector);
      sortByDueDate(injector);
    }
  }
};
