import type { TemplateResult } from 'lit';
import { focusOn } from '../../looks/heading.ts';
import { failedLook, loadingWords } from '../../looks/looks.ts';
import { Announcer } from '../../page/announcer.ts';
import { pageVoice } from '../../page/page-voice.ts';
import type { StrategyHost } from '../view.ts';

/** How loading goes, said once for all widgets of a page that wait for the same. */
export class LoadingVoice {
  readonly announcer: Announcer;
  readonly #host: StrategyHost;
  #alarms = false;
  #hasEnded = false;
  #isRetrying = false;

  constructor(host: StrategyHost) {
    this.#host = host;
    this.announcer = new Announcer(host);
  }

  /** Takes how it goes: nothing while it goes on, whether it failed once it came to an end. */
  follow(hasFailed: boolean | undefined, about: string): void {
    // One that has left the page waits for nothing, and must not be held by a wait.
    if (!this.#host.isConnected) return;
    const hadEnded = this.#hasEnded;
    this.#hasEnded = hasFailed !== undefined;
    this.#alarms = Boolean(hasFailed) && pageVoice().alarms(this.#host, about);
    // From then on the widget itself may wait for something.
    if (!hadEnded || !this.#hasEnded)
      this.announcer.wait(this.#hasEnded ? undefined : loadingWords());
  }

  /** The look of a failure, which one widget says aloud. */
  failed(code: string, retry: () => void): TemplateResult {
    const tryAgain = () => {
      this.#isRetrying = true;
      retry();
    };
    return failedLook(code, tryAgain, { alarms: this.#alarms });
  }

  /** Leads whoever tried again to what came of it: the button that was pressed has gone. */
  goOn(): void {
    if (!this.#isRetrying || !this.#hasEnded) return;
    this.#isRetrying = false;
    focusOn(this.#host.renderRoot.querySelector<HTMLElement>('.root :is(h2,h3,h4,h5,h6,button)'));
  }
}
