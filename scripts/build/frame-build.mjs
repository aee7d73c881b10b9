import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { leadingSemicolon, minifyScript } from './minify.mjs';
import { namedLicence } from './licences.mjs';
import { dist, inRepo } from './paths.mjs';
import { sourcePlugins } from './source-plugins.mjs';
import { findWidgets } from './widgets.mjs';

const SOURCE = inRepo('packages/embed/src/frame');
const FOLDER = `${dist}/v1/frame`;

const TITLES = {
  'vision-banner': 'Vision, Werte und Ziele',
  'action-field-explorer': 'Handlungsfelder und Maßnahmen',
  'project-map': 'Projekte auf der Karte',
  'progress-chart': 'Stand der Umsetzung',
  'feedback-form': 'Rückmeldung',
};

/** A page of one widget that stands for itself, too. */
const page = (name) => `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${TITLES[name]} – Digitalstrategie</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="frame.css">
    <script defer src="frame.js"></script>
    <script async crossorigin src="../embed.js" data-strategy-feed="../../feed/strategy.json"></script>
  </head>
  <body>
    <main data-strategy-page="${name}">
      <h1 class="unseen">${TITLES[name]}</h1>
      <noscript><p>Diese Inhalte brauchen JavaScript.</p></noscript>
    </main>
  </body>
</html>
`;

const writePages = () => ({
  name: 'write-pages',
  writeBundle() {
    mkdirSync(FOLDER, { recursive: true });
    for (const [name] of findWidgets()) {
      if (!TITLES[name]) this.error(`The frame page of ${name} has no title`);
      writeFileSync(`${FOLDER}/${name}.html`, page(name));
    }
    copyFileSync(`${SOURCE}/frame.css`, `${FOLDER}/frame.css`);
  },
});

/** `dist/v1/frame/`: a page for each widget, where a CMS leaves nothing but frames. */
export function frameBuild() {
  return {
    input: `${SOURCE}/frame-page.ts`,
    plugins: [sourcePlugins('es2022'), writePages()],
    output: {
      file: `${FOLDER}/frame.js`,
      format: 'iife',
      plugins: [minifyScript(), leadingSemicolon(), namedLicence()],
    },
  };
}
