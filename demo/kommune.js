/* Shows the municipality that the address names, and the one that is chosen later. */
const COUNTY = 'kreis-lippe';

const form = document.querySelector('.choice form');
const select = form.elements.namedItem('kommune');
const named = () => new URLSearchParams(location.search).get('kommune');

/** The chosen option; an address that names none of them shows the county. */
function choose(value) {
  select.value = value;
  if (select.selectedIndex < 0) select.value = COUNTY;
  return select.selectedOptions[0];
}

/** Gives page and widgets a place. Before the widgets load their attributes are read as written. */
function show({ value, text }) {
  const title = value === COUNTY ? `Digitaler ${text}` : `${text} digital`;
  document.title = `${title} – Demonstration`;
  document.querySelector('h1').textContent = title;
  for (const widget of document.querySelectorAll('.place')) {
    widget.setAttribute('municipality', value);
    widget.setAttribute('theme', value);
  }
}

/** The address follows, with the filters in its hash: the choice can be sent to somebody, and Back undoes it. */
function follow() {
  const option = select.selectedOptions[0];
  if (option.value !== named())
    history.pushState(null, '', `?kommune=${option.value}${location.hash}`);
  show(option);
}

select.addEventListener('change', follow);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  follow();
  document.querySelector('h1').focus();
});
addEventListener('popstate', () => show(choose(named())));
show(choose(named()));
