/** Five frames from five hosts, each with its own libraries; two of them as pages of their own, too. */
import { outlines, rowsOf, seriesOf } from './content.mjs';
import { documentOf, pageOf } from './frame.mjs';
import { banner, form } from './written.mjs';

const module = (url) => `<script type="module" src="${url}"></script>`;
const style = (url) => `<link rel="stylesheet" href="${url}">`;

const LEAFLET = [
  style('/leaflet/dist/leaflet.css'),
  style('/leaflet.markercluster/dist/MarkerCluster.css'),
  style('/leaflet.markercluster/dist/MarkerCluster.Default.css'),
  '<script defer src="/leaflet/dist/leaflet.js"></script>',
  '<script defer src="/leaflet.markercluster/dist/leaflet.markercluster.js"></script>',
].join('');
const CHART = '<script defer src="/chart.js/dist/chart.umd.min.js"></script>';

/** Inlined, as a webmaster's own few lines are; the libraries are files. */
const inline = (client) => `<script type="module">${client}</script>`;

const MAP = '<div id="map" style="height:40rem"></div>';
const CHARTS = ['phases', 'fields', 'indicators']
  .map((id) => `<div style="max-width:60rem"><canvas id="${id}"></canvas></div>`)
  .join('');

const mapPage = (write, client) => write(LEAFLET, MAP + inline(client['map.js']));
const chartPage = (write, client) => write(CHART, CHARTS + inline(client['charts.js']));

const mapData = (feed) => JSON.stringify({ outlines: outlines(), rows: rowsOf(feed) });
const chartData = (feed) => JSON.stringify(seriesOf(feed));

const inFrame = (head, body) => documentOf('Teil', head, body);

/** Documents and data of five frames: host → path → text. */
function frames(feed, client) {
  return {
    'banner.test': { '/': inFrame('', `<section data-part="banner">${banner(feed)}</section>`) },
    'liste.test': {
      '/': inFrame(
        '',
        `<h2>Maßnahmen</h2><p><label>Suche <input type="search"></label></p><output></output><ul></ul>${inline(client['list.js'])}`,
      ),
      '/list.json': JSON.stringify(rowsOf(feed)),
    },
    'karte.test': { '/': mapPage(inFrame, client), '/map.json': mapData(feed) },
    'zahlen.test': { '/': chartPage(inFrame, client), '/charts.json': chartData(feed) },
    'formular.test': {
      '/': inFrame(
        module('/altcha/dist/main/altcha.min.js'),
        `<section class="controls">${form()}<altcha-widget challenge="/challenge"></altcha-widget></section>${inline(client['controls.js'])}`,
      ),
    },
  };
}

/** Pages with what they fetch, as host → path → text; `stadt.test` holds the pages themselves. */
export function framedPages(feed, client) {
  const hosts = frames(feed, client);
  const boxes = Object.keys(hosts)
    .map(
      (host) =>
        `<iframe src="https://${host}/" width="1200" height="1400" title="${host}"></iframe>`,
    )
    .join('');
  return {
    ...hosts,
    'stadt.test': {
      '/iframes': pageOf('', boxes),
      '/leaflet': mapPage(pageOf, client),
      '/map.json': mapData(feed),
      '/chartjs': chartPage(pageOf, client),
      '/charts.json': chartData(feed),
    },
  };
}
