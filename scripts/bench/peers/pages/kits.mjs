/** Five form controls of kits, without data, as each kit's own loader brings them from another host. */
import { pageOf } from './frame.mjs';

const HOST = 'https://pakete.test';
const script = (path) => `<script type="module" src="${HOST}/${path}"></script>`;
const style = (path) => `<link rel="stylesheet" href="${HOST}/${path}">`;
const controls = (tags) =>
  `<div class="controls">${tags.map(([tag, attributes = 'label="Feld"', text = 'Feld']) => `<${tag} ${attributes}>${text}</${tag}>`).join('')}</div>`;

const KITS = {
  utrecht: {
    head: script('@utrecht/web-component-library-stencil/dist/utrecht/utrecht.esm.js'),
    tags: [
      ['utrecht-form-field-textbox'],
      ['utrecht-form-field-textarea'],
      ['utrecht-form-field-checkbox'],
      ['utrecht-form-toggle'],
      ['utrecht-button'],
    ],
  },
  shoelace: {
    head:
      style('@shoelace-style/shoelace/cdn/themes/light.css') +
      script('@shoelace-style/shoelace/cdn/shoelace-autoloader.js'),
    tags: [['sl-input'], ['sl-textarea'], ['sl-checkbox'], ['sl-switch'], ['sl-button']],
  },
  webawesome: {
    head:
      style('@awesome.me/webawesome/dist-cdn/styles/webawesome.css') +
      script('@awesome.me/webawesome/dist-cdn/webawesome.loader.js'),
    tags: [['wa-input'], ['wa-textarea'], ['wa-checkbox'], ['wa-switch'], ['wa-button']],
  },
  kolibri: {
    head: script('@public-ui/components/dist/kolibri/kolibri.esm.js'),
    tags: [
      ['kol-input-text', '_label="Feld"', ''],
      ['kol-textarea', '_label="Feld"', ''],
      ['kol-input-checkbox', '_label="Feld"', ''],
      ['kol-input-radio', '_label="Feld" _options=\'[{"label":"Ja","value":"ja"}]\'', ''],
      ['kol-button', '_label="Feld"', ''],
    ],
  },
};

/** Path → text, on the town's own host. */
export const kitPages = (client) =>
  Object.fromEntries(
    Object.entries(KITS).map(([name, { head, tags }]) => [
      `/${name}`,
      pageOf(head, `${controls(tags)}<script type="module">${client['controls.js']}</script>`),
    ]),
  );
