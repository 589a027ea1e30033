/* Messages of Tasklist: the last one counts, and it goes when its cause has gone. */
const WORDS = {
  uk: 'Заповніть або виправте поля, позначені червоним.',
  en: 'Fill in or mend the fields marked red.'
};

export function mindMessages(injector) {
  const messages = injector.get('Notifications');
  const translate = injector.get('$translate');
  const add = messages.add;

  messages.add = function (message) {
    const silent = message.type === 'danger' && !message.message;
    if (silent && message.status === translate.instant('COMPLETE_ERROR')) {
      message.message = WORDS[translate.use()] || WORDS.en;
      const wrong = document.querySelector('.task-card .fjs-form-field-error');
      if (wrong) {
        wrong.scrollIntoView({block: 'center'});
      }
    }
    return add.call(this, message);
  };

  document.addEventListener('input', event => {
    const shown = event.target.closest('.task-card') && messages.notifications[messages.notifications.length - 1];
    if (shown && shown.message === (WORDS[translate.use()] || WORDS.en)) {
      messages.clearAll();
    }
  }, true);

  document.addEventListener('click', event => {
    if (event.target.closest('.form-actions .btn-primary')) {
      messages.clearAll();
    }
  }, true);

  let task = injector.get('$location').search().task;
  injector.get('$rootScope').$on('$locationChangeSuccess', () => {
    const next = injector.get('$location').search().task;
    if (next && task && next !== task) {
      messages.clearAll();
    }
    task = next;
  });
}
