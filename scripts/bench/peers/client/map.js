/* All measures on a map, as one writes it with Leaflet and markercluster. */
const { L } = globalThis;
const { outlines, rows } = await (await fetch('/map.json')).json();
const map = L.map('map', { attributionControl: false, maxZoom: 18 });
const towns = L.geoJSON(outlines, { style: { color: '#355', weight: 1, fillOpacity: 0.1 } });
towns.addTo(map);
map.fitBounds(towns.getBounds());

const textOf = ({ title, teaser, town, phase }) => {
  const box = document.createElement('div');
  const head = document.createElement('strong');
  head.textContent = title;
  box.append(head, ` ${teaser} ${town}, ${phase}`);
  return box;
};

const cluster = L.markerClusterGroup();
for (const row of rows) {
  const marker = L.marker(row.point.toReversed(), { title: row.title });
  cluster.addLayer(marker.bindPopup(() => textOf(row)));
}
map.addLayer(cluster);
document.dispatchEvent(new Event('part'));
