/* After a wrong password only the password is to be typed again. */
const NAME = 'sellerdesk.name';
const name = document.getElementById('username');
const password = document.getElementById('password');

if (new URLSearchParams(location.search).has('error')) {
  name.value = sessionStorage.getItem(NAME) || '';
  (name.value ? password : name).focus();
}
sessionStorage.removeItem(NAME);
name.form.addEventListener('submit', () => sessionStorage.setItem(NAME, name.value));
