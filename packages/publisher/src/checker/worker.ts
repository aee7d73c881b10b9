/** Runs the engine beside the page, so that it answers while a large workbook is read. */
import { checkFiles, type Checked } from './check-files.ts';
import { download } from './downloads.ts';
import type { WorkerAnswer, WorkerRequest } from './protocol.ts';

const page = globalThis as unknown as {
  postMessage(answer: WorkerAnswer): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<WorkerRequest>) => void): void;
};

let checked: Checked | undefined;

async function answerTo(request: WorkerRequest): Promise<WorkerAnswer> {
  if (request.kind === 'download')
    return { kind: 'download', download: await download(request.wanted, checked) };
  checked = await checkFiles(request.files, new Date(), (step) => {
    page.postMessage({ kind: 'step', step });
  });
  return { kind: 'checked', checked };
}

page.addEventListener('message', ({ data }) => {
  answerTo(data)
    .then((answer) => {
      page.postMessage(answer);
    })
    .catch((error: unknown) => {
      page.postMessage({ kind: 'failed', reason: String(error) });
    });
});
