/* A button below every text to paste; without it the text is there to be marked and copied by hand. */
const told = document.querySelector('[role=status]');

function mark(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}

/** A page that was opened from a disk may be refused the clipboard: then the text is marked. */
async function copy(code, button) {
  mark(code);
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = 'Kopiert';
    told.textContent = 'Kopiert.';
  } catch {
    told.textContent = 'Der Text ist markiert. Kopieren Sie ihn mit Strg+C.';
  }
}

for (const code of document.querySelectorAll('pre.paste > code')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Kopieren';
  const { what } = code.parentElement.dataset;
  if (what) button.ariaLabel = `Kopieren: ${what}`;
  button.addEventListener('click', () => void copy(code, button));
  button.addEventListener('blur', () => {
    button.textContent = 'Kopieren';
  });
  code.parentElement.after(button);
}
