import { existsSync, readFileSync } from 'node:fs';
import { inRepo, version } from '../../build/paths.mjs';
import { CHANGES, SERVER } from './contents.mjs';
import { escaped, page, paste } from './page.mjs';
import {
  colouredLine,
  division,
  element,
  line,
  pinnedLine,
  places,
  PLACE,
  POLICY,
  widgets,
} from './snippets.mjs';

const TITLE = 'Die Digitalstrategie auf Ihrer Website';

/** What lies at the top of the archive; with a source where that may be missing. */
const CONTENTS = [
  ['v1/', 'das Skript und seine Teile: kopieren'],
  ['feed/', 'die Strategie-Datei (Muster), die Umrisse der Karte, dasselbe in Teilen: kopieren'],
  [`${version}/`, 'je Element eine Datei, die sich nie ändert, für Einbindungen mit Prüfsumme'],
  ['themes/', 'die Farben jeder Kommune als Stylesheet, zum Abschreiben und Ändern'],
  ['server/', 'Regeln für nginx, Apache und Caddy, Skript für neue Versionen', SERVER],
  ['feed-pruefer/', 'die Seite, auf der Redaktionen ihre Mappen prüfen und den Feed machen'],
  ['anleitung/', 'Anleitungen für Webmaster, Redaktionen und Betreiber'],
  ['LICENSE', 'die Lizenz, EUPL-1.2'],
  ['THIRD-PARTY.txt', 'Lizenzen der enthaltenen Bibliotheken'],
  ['CHANGELOG.md', 'was sich mit jeder Version geändert hat', CHANGES],
  ['SHA256SUMS', 'Prüfsummen aller Dateien: sha256sum --check SHA256SUMS'],
].filter(([, , source]) => !source || existsSync(source));

const entry = ([name, what]) => `<dt><code>${name}</code></dt><dd>${what}</dd>`;

const pinned = (place, integrity) =>
  Object.keys(widgets)
    .map((widget) =>
      paste(pinnedLine(place, widget, integrity), `${widgets[widget]} mit Prüfsumme`),
    )
    .join('\n');

const colours = ({ name, isCounty, hasColours }) =>
  isCounty || !hasColours ? 'In den Farben des Kreises' : `In den Farben von ${name}`;

/** A town's button and what stands below the buttons once it is chosen; without scripts too. */
const town = (place, integrity) => `<input type="radio" name="ort" id="ort-${place.id}">
<label for="ort-${place.id}">${place.name}</label>
<div class="panel" id="${place.id}">
<h3>Die Zeile für ${place.isCounty ? 'den Kreis Lippe und alle 16 Kommunen' : place.name}</h3>
${paste(line(place), `Zeile für ${place.name}`)}
<details><summary>${colours(place)}</summary>
<p>Nehmen Sie statt der Zeile oben diese:</p>
${paste(colouredLine(place), `Zeile für ${place.name} in Farben`)}
</details>
<details><summary>Mit Prüfsumme (Subresource Integrity)</summary>
<p>Der Browser führt dann nur genau diese Fassung aus. Kopieren Sie statt <code>v1</code> den Ordner <code>${version}</code> nach <code>${PLACE}</code>. Statt der Zeile oben nehmen Sie je Element eine:</p>
${pinned(place, integrity)}
<p>Bei einer neuen Version tauschen Sie die Zeilen aus. Alle Prüfsummen stehen in <code>${version}/integrity.json</code>.</p>
</details>
</div>`;

const NOTES = {
  'feedback-form':
    '<p>Das Formular nimmt Nachrichten an, sobald der Kreis einen Empfänger für Ihren Ort in die Strategie-Datei einträgt. Bis dahin sagt es das, bevor jemand schreibt.</p>',
};

const elements = Object.entries(widgets)
  .map(
    ([widget, name]) => `<h3>${name}</h3>\n${paste(element(widget), name)}${NOTES[widget] ?? ''}`,
  )
  .join('\n');

/** The page to open with a double click. Whatever it offers to paste it holds itself, for every town. */
export function liesmich(integrity) {
  const parts = {
    towns: places.map((place) => town(place, integrity)).join('\n'),
    elements,
    divs: Object.entries(widgets)
      .map(([widget, name]) => paste(division(widget), `${name}, als div`))
      .join('\n'),
    policy: paste(POLICY, 'Content-Security-Policy'),
    contents: `<dl class="pages here">${CONTENTS.map(entry).join('\n')}</dl>`,
  };
  const template = readFileSync(inRepo('scripts/release/zip/liesmich.html'), 'utf8');
  const body = template.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
  const back = [
    { text: 'Anleitung für Webmaster', href: 'anleitung/einbinden.html' },
    { text: 'Anleitung für Redaktionen', href: 'anleitung/redaktion.html' },
    { text: 'Rückmeldungen empfangen: für Betreiber', href: 'anleitung/betrieb.html' },
  ];
  return page({ title: escaped(TITLE), body, back });
}
