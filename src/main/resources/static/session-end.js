/*
 * Camunda's web applications show a sign-in form of their own once a session has ended or been left. The desk's page
 * is the one place to sign in, so people are taken there, and back to the task they were at.
 */
const PLACE = 'sellerdesk.place';
const FORM = '#/login';
let signingOut = false;
let leaving = false;

const place = sessionStorage.getItem(PLACE);
sessionStorage.removeItem(PLACE);
if (place && (location.hash === '' || location.hash === '#/')) {
  location.replace(place);
}

document.addEventListener('click', event => {
  signingOut = signingOut || Boolean(event.target.closest('.logout a'));
}, true);

window.addEventListener('hashchange', event => {
  if (leaving || !location.hash.startsWith(FORM)) {
    return;
  }
  leaving = true;
  if (signingOut) {
    location.replace(new URL('sign-in?out', import.meta.url));
    return;
  }
  const before = new URL(event.oldURL).hash;
  if (before && !before.startsWith(FORM)) {
    sessionStorage.setItem(PLACE, before);
  }
  // The server answers a page without a session with the sign-in page, and with this page after it.
  location.replace(location.pathname + location.search);
});

export default [];
