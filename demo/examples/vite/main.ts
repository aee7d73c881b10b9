import '@strategy-widgets/elements/strategy-project-map';
import '@strategy-widgets/elements/strategy-vision-banner';
import '@strategy-widgets/themes';

const map = document.querySelector('strategy-project-map');
map?.addEventListener('strategy-select', ({ detail }) => {
  console.log(detail.measure);
});
