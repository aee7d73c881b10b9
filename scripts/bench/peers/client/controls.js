/* Tells when the form controls of a kit are there: defined, and with something in their shadow. */
const controls = [...document.querySelectorAll('.controls > *')].filter(({ localName }) =>
  localName.includes('-'),
);
const isThere = ({ classList, shadowRoot, childElementCount }) =>
  classList.contains('hydrated') || Boolean(shadowRoot?.childElementCount ?? childElementCount);

await Promise.all(controls.map(({ localName }) => customElements.whenDefined(localName)));
(function look() {
  if (controls.every(isThere)) document.dispatchEvent(new Event('part'));
  else requestAnimationFrame(look);
})();
