/** The Feed-Prüfer: an editor's workbooks in, messages, preview and feed out, and nothing leaves the device. */
import { html, nothing, render } from 'lit';
import { differencePart } from './difference-part.ts';
import { downloadsPart } from './downloads-part.ts';
import { Engine } from './engine.ts';
import { filesPart } from './files-part.ts';
import { messagesPart } from './messages-part.ts';
import {
  MESSAGES_AT_ONCE,
  startState,
  type CheckerActions,
  type CheckerState,
} from './checker-state.ts';
import { answerFrames, previewPart, shownOf } from './preview-part.ts';
import { reportPart } from './report-part.ts';
import { saveDownload, tell, writeToClipboard } from './save-and-copy.ts';
import { readFiles, watchDrops } from './handed-over.ts';

const root = document.getElementById('pruefer') ?? document.body;
const engine = new Engine(
  () => new Worker(new URL('pruefer-worker.js', import.meta.url), { type: 'module' }),
);

let state: CheckerState = startState;

function update(change: Partial<CheckerState>): void {
  state = { ...state, ...change };
  const { checked } = state;
  const found = checked && messagesPart(checked, state, actions);
  const ready = checked?.isFine
    ? html`${previewPart(checked, state, actions)} ${differencePart(checked)}
      ${reportPart(checked, actions)} ${downloadsPart(checked, state, actions)}`
    : nothing;
  render(html`${filesPart(state, actions)} ${found} ${ready}`, root);
}

const without = ({ step: _step, ...rest }: CheckerState): CheckerState => rest;

/** Reads all files anew: what was found before may be wrong by now. */
async function check(files: CheckerState['files'], failure = ''): Promise<void> {
  const { checked: _checked, failure: _failure, ...rest } = without(state);
  state = { ...rest, files, shown: MESSAGES_AT_ONCE, ...(failure ? { failure } : {}) };
  update({});
  engine.giveUp();
  if (!files.length) return;
  try {
    const checked = await engine.check(files, (step) => {
      update({ step });
    });
    state = without(state);
    const isThere = checked.towns.some(({ id }) => id === state.town);
    update({ checked, town: isThere ? state.town : '' });
  } catch (error) {
    state = without(state);
    update({ failure: (error as Error).message });
  }
}

const actions: CheckerActions = {
  add(files) {
    void (async () => {
      const { read, refused } = await readFiles(files);
      const names = new Set(read.map(({ name }) => name));
      const replaced = state.files.filter(({ name }) => names.has(name));
      tell(replaced.length ? `Ersetzt: ${replaced.map(({ name }) => name).join(', ')}.` : '');
      const failure = refused.join(' ');
      if (names.size) {
        const others = state.files.filter(({ name }) => !names.has(name));
        await check([...others, ...read], failure);
      } else if (failure) update({ failure });
    })();
  },
  remove(name) {
    tell('');
    void check(state.files.filter((file) => file.name !== name));
    // The button that had the focus is gone.
    document.getElementById('auswahl')?.focus();
  },
  showMore() {
    update({ shown: state.shown + MESSAGES_AT_ONCE });
  },
  choose(choice) {
    tell('');
    update(choice);
  },
  save(wanted) {
    void (async () => {
      update({ step: 'Erstelle die Datei …' });
      const saved = await engine.download(wanted).catch((error: unknown) => error as Error);
      state = without(state);
      if (saved instanceof Error) update({ failure: saved.message });
      else {
        saveDownload(saved);
        update({});
        tell(`${saved.name} ist gespeichert.`);
      }
    })();
  },
  copy(text, told) {
    void writeToClipboard(text, told);
  },
};

answerFrames(() => (state.checked?.feed ? shownOf(state.checked, state.town) : undefined));
watchDrops(document, actions.add);
root.replaceChildren();
update({});
