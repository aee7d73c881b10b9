/* Three charts, as one writes them with Chart.js. */
const { Chart } = globalThis;
const COLOURS = ['#157', '#27a', '#4a9', '#7b5', '#bb3', '#d82', '#c53', '#a38', '#666', '#999'];
const series = await (await fetch('/charts.json')).json();
const canvas = (id) => document.getElementById(id);

new Chart(canvas('phases'), {
  type: 'doughnut',
  data: {
    labels: series.phases,
    datasets: [{ data: series.byPhase, backgroundColor: COLOURS }],
  },
});
new Chart(canvas('fields'), {
  type: 'bar',
  data: {
    labels: series.fields,
    datasets: series.byField.map((data, index) => ({
      label: series.phases[index],
      data,
      backgroundColor: COLOURS[index],
    })),
  },
  options: { indexAxis: 'y', scales: { x: { stacked: true }, y: { stacked: true } } },
});
new Chart(canvas('indicators'), {
  type: 'line',
  data: {
    labels: series.years,
    datasets: series.indicators.map(({ title, values }, index) => ({
      label: title,
      data: values,
      borderColor: COLOURS[index % COLOURS.length],
    })),
  },
});
document.dispatchEvent(new Event('part'));
