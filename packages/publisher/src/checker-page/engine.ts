import type { Checked } from '../checker/check-files.ts';
import type { Download, WantedFile } from '../checker/downloads.ts';
import type { DroppedFile } from '../checker/dropped-files.ts';
import type { Progress } from '../messages/progress.ts';
import type { WorkerAnswer, WorkerRequest } from '../checker/protocol.ts';

/** What the page says where a worker ends without an answer: mostly the device has not enough memory. */
const BROKEN =
  'Der Browser hat die Prüfung abgebrochen. Laden Sie die Seite neu; bei sehr großen Mappen hilft ein Rechner mit mehr Speicher.';

/** The engine in its worker; one request after the other. */
export class Engine {
  readonly #start: () => Worker;
  #worker: Worker | undefined;
  #stop: (() => void) | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param start - starts a worker of its own */
  constructor(start: () => Worker) {
    this.#start = start;
  }

  /**
   * Reads files. A check that still runs is given up: its promise never ends.
   *
   * @throws Error with a German sentence where the worker breaks off
   */
  async check(files: readonly DroppedFile[], tell: Progress): Promise<Checked> {
    this.giveUp();
    const answer = await this.#inTurn({ kind: 'check', files }, tell);
    if (answer.kind !== 'checked') throw new Error(BROKEN);
    return answer.checked;
  }

  /** Makes a file to save of what was read last, after what was asked before. */
  async download(wanted: WantedFile): Promise<Download> {
    const answer = await this.#inTurn({ kind: 'download', wanted });
    if (answer.kind !== 'download') throw new Error(BROKEN);
    return answer.download;
  }

  /** Ends what still runs: its promise never ends, nor does any that waits for it. */
  giveUp(): void {
    this.#stop?.();
    this.#last = Promise.resolve();
  }

  #inTurn(request: WorkerRequest, tell?: Progress): Promise<WorkerAnswer> {
    const turn = this.#last.then(() => this.#ask(request, tell));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #ask(request: WorkerRequest, tell?: Progress): Promise<WorkerAnswer> {
    const worker = (this.#worker ??= this.#start());
    const end = () => {
      worker.onmessage = null;
      worker.onerror = null;
      this.#stop = undefined;
    };
    const stop = () => {
      end();
      worker.terminate();
      this.#worker = undefined;
    };
    return new Promise((resolve, reject) => {
      this.#stop = stop;
      worker.onerror = () => {
        stop();
        reject(new Error(BROKEN));
      };
      worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
        if (data.kind === 'step') {
          tell?.(data.step);
          return;
        }
        end();
        if (data.kind === 'failed') reject(new Error(`${BROKEN} (${data.reason})`));
        else resolve(data);
      };
      worker.postMessage(request);
    });
  }
}
