/* A list of all measures with a search, as one writes it with fuse.js: none is out of reach. */
import Fuse from '/fuse.js/dist/fuse.min.mjs';

const rows = await (await fetch('/list.json')).json();
const fuse = new Fuse(rows, { keys: ['title', 'teaser', 'field', 'town'], threshold: 0.3 });
const list = document.querySelector('ul');

function entryOf({ title, teaser, field, town, phase, progress, start, end, cost }) {
  const entry = document.createElement('li');
  const [head, text, facts] = ['h3', 'p', 'p'].map((tag) => document.createElement(tag));
  head.textContent = title;
  text.textContent = teaser;
  facts.textContent = [field, town, phase, progress && `${progress} %`, `${start} bis ${end}`, cost]
    .filter(Boolean)
    .join(' · ');
  entry.append(head, text, facts);
  return entry;
}

function show(found) {
  document.querySelector('output').textContent = `${found.length} Maßnahmen`;
  list.replaceChildren(...found.map(entryOf));
}

document.querySelector('input').addEventListener('input', ({ target }) => {
  show(target.value ? fuse.search(target.value).map(({ item }) => item) : rows);
});
show(rows);
document.dispatchEvent(new Event('part'));
