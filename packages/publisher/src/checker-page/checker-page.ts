/** The Feed-Prüfer: an editor's workbooks in, messages, preview and feed out, and nothing leaves the device. */
import { html, nothing, render } from 'lit';
import { differencePart } from './difference-part.ts';
import { downloadsPart } from './downloads-part.ts';
import { Engine } from './engine.ts';
import { filesPart } from './files-part.ts';
import { messagesPart } from './messages-part.ts';
import { MESSAGES_AT_ONCE, startState, type PageActions, type PageState } from './page-state.ts';
import { answerFrames, previewPart, shownOf } from './preview-part.ts';
import { reportPart } from './report-part.ts';
import { saveFile, tell, writeToClipboard } from './surroundings.ts';
import { watchDrops } from './watch-drops.ts';

const root = document.getElementById('pruefer') ?? document.body;
const engine = new Engine(
  () => new Worker(new URL('pruefer-worker.js', import.meta.url), { type: 'module' }),
);

let state: PageState = startState;

function update(change: Partial<PageState>): void {
  state = { ...state, ...change };
  const { checked, step } = state;
  const isReady = checked?.isFine && !step?.startsWith('read:');
  render(
    html`${filesPart(state, actions)} ${checked ? messagesPart(checked, state, actions) : nothing}
    ${
      checked && isReady
        ? html`${previewPart(checked, state, actions)} ${differencePart(checked)}
          ${reportPart(checked, actions)} ${downloadsPart(checked, state, actions)}`
        : nothing
    }`,
    root,
  );
}

const without = ({ step: _step, failure: _failure, ...rest }: PageState): PageState => rest;

/** Reads all files anew: what was found before may be wrong by now. */
async function check(files: PageState['files']): Promise<void> {
  const { checked: _checked, ...rest } = without(state);
  state = { ...rest, files, shown: MESSAGES_AT_ONCE };
  update({});
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

const actions: PageActions = {
  add(files) {
    void (async () => {
      const added = await Promise.all(
        [...files].map(async (file) => ({
          name: file.name,
          bytes: new Uint8Array(await file.arrayBuffer()),
        })),
      );
      const names = new Set(added.map(({ name }) => name));
      if (names.size)
        await check([...state.files.filter(({ name }) => !names.has(name)), ...added]);
    })();
  },
  remove(name) {
    void check(state.files.filter((file) => file.name !== name));
  },
  showMore() {
    update({ shown: state.shown + MESSAGES_AT_ONCE });
  },
  choose(choice) {
    update(choice);
  },
  save(wanted) {
    void (async () => {
      update({ step: 'save' });
      const saved = await engine.download(wanted).catch((error: unknown) => error as Error);
      state = without(state);
      if (saved instanceof Error) update({ failure: saved.message });
      else {
        saveFile(saved);
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
