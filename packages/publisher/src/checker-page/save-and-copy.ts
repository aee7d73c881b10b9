import type { Download } from '../checker/downloads.ts';

/** Says something to everybody: it stands at the foot of the window until something else is done, and is read out. */
export function tell(words: string): void {
  const told = document.getElementById('gesagt');
  if (told) told.textContent = words;
}

/** Hands a file to the browser, which saves it where its reader wants. */
export function saveDownload({ name, bytes }: Download): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([bytes.slice()]));
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this task.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** Copies a text; where the browser refuses that, the text stands there to be copied by hand. */
export async function writeToClipboard(text: string, told: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell(told);
  } catch {
    const dialog = document.createElement('dialog');
    const area = document.createElement('textarea');
    area.value = text;
    area.readOnly = true;
    area.ariaLabel = 'Text zum Kopieren';
    const close = document.createElement('button');
    close.textContent = 'Schließen';
    close.addEventListener('click', () => {
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
    });
    dialog.append('Der Browser erlaubt das Kopieren nicht. Drücken Sie Strg+C.', area, close);
    document.body.append(dialog);
    dialog.showModal();
    area.select();
  }
}
