/* The words of Camunda Forms' own checks and fields, which know English only. */
const UKRAINIAN = [
  [/^Field is required\.$/, 'Заповніть це поле.'],
  [/^Field must have minimum value of (.+)\.$/, 'Не менше ніж $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'Не більше ніж $1.'],
  [/^Field must match pattern .+$/, 'Запис не того вигляду.'],
  [/^Value is not a number\.$/, 'Введіть число.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.?$/, 'Не більше ніж $1 знаки після коми.'],
  [/^Value is expected to be an integer\.?$/, 'Введіть ціле число.'],
  [/^Search$/, 'Пошук'],
  [/^Select$/, 'Оберіть'],
  [/^No results$/, 'Нічого не знайдено'],
  [/^Nothing to show\.$/, 'Порожньо'],
  [/^dd\.mm\.yyyy$/, 'дд.мм.рррр'],
  [/^mm\/dd\/yyyy$/, 'мм/дд/рррр']
];
const MONTHS = ['Січень', 'Лютий', 'Березень', 'Квітень', 'Травень', 'Червень',
  'Липень', 'Серпень', 'Вересень', 'Жовтень', 'Листопад', 'Грудень'];
const ENGLISH_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = {Sun: 'Нд', Mon: 'Пн', Tue: 'Вт', Wed: 'Ср', Thu: 'Чт', Fri: 'Пт', Sat: 'Сб'};

function ukrainian(english) {
  const text = english.trim();
  const month = ENGLISH_MONTHS.indexOf(text);
  if (month >= 0) {
    return MONTHS[month];
  }
  const known = UKRAINIAN.find(([pattern]) => pattern.test(text));
  return known ? text.replace(known[0], known[1]) : DAYS[text];
}

function translate(root) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const words = ukrainian(texts.currentNode.nodeValue);
    if (words) {
      texts.currentNode.nodeValue = words;
    }
  }
  root.querySelectorAll('input[placeholder]').forEach(input => {
    input.placeholder = ukrainian(input.placeholder) || input.placeholder;
  });
}

/* Keeps the open form and its calendar in Ukrainian where the reader prefers it. */
export function wordForms(injector) {
  const language = injector.get('$translate');
  new MutationObserver(changes => {
    if (language.use() !== 'uk') {
      return;
    }
    const places = changes
      .map(change => change.target.nodeType === Node.ELEMENT_NODE ? change.target : change.target.parentElement)
      .filter(place => place && place.closest('.fjs-container, .flatpickr-calendar'));
    new Set(places).forEach(translate);
  }).observe(document.body, {childList: true, subtree: true, characterData: true});
}
