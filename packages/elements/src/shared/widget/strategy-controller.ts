import type { FeedErrorCode, FeedStore, Problem } from '@strategy-widgets/feed';
import { feedStore } from '@strategy-widgets/feed';
import { registry, type PageState, warnOnce } from '@strategy-widgets/feed/registry';
import type { ReactiveController, TemplateResult } from 'lit';
import { pageLanguage } from '../text/language.ts';
import { uiLanguage, useLabels, useLanguage } from '../text/localization.ts';
import { frame, loadingLook } from '../looks/looks.ts';
import { holdPlace, leavePlace, releasePlace } from './place/host-box.ts';
import { emit, reportProblems } from './events.ts';
import { inTurn } from './late/in-turn.ts';
import { mayHaveNotice } from './notice-check.ts';
import { LatePart } from './late/late-part.ts';
import { ledPlace } from './place/led-place.ts';
import { LoadingVoice } from './late/loading-voice.ts';
import type * as Notices from '../notices/notices.ts';
import {
  createView,
  feedUrl,
  languageOf,
  isLinked,
  type StrategyHost,
  type StrategyView,
  type WidgetNeeds,
} from './view.ts';

/**
 * Connects a widget with the feed, the page's state and the page's language, and renders one of its
 * looks: loading, failed or ready (empty is the widget's own, since only it knows what it lacks).
 */
export class StrategyController implements ReactiveController {
  readonly #host: StrategyHost;
  readonly #needs: WidgetNeeds;
  /** Only a page that misspelt its town, is being debugged or has a feed with faults loads what tells so. */
  readonly #notices: LatePart<typeof Notices>;
  #page?: PageState;
  #release: (() => void)[] = [];
  #urlKey = '';
  #said = '';
  #reported?: readonly Problem[];

  constructor(host: StrategyHost, needs: WidgetNeeds) {
    this.#host = host;
    this.#needs = needs;
    this.voice = new LoadingVoice(host);
    this.#notices = new LatePart(() => import('../notices/notices.ts'), host);
    host.addController(this);
  }

  /** What the widget says aloud. */
  readonly voice: LoadingVoice;

  /** The strategy as this widget sees it, once its parts are there. */
  view?: StrategyView;

  /** The feed: its core may be there while its parts are on their way. */
  store?: FeedStore;

  hostConnected(): void {
    this.#release = [pageLanguage().subscribe(this.#changeLanguage)];
    this.#changeLanguage();
    this.#connect();
    ledPlace()?.hold(this.#host);
  }

  hostDisconnected(): void {
    for (const release of this.#release.splice(0)) release();
    this.store = undefined;
    ledPlace()?.letGo(this.#host);
    leavePlace(this.#host);
  }

  hostUpdate(): void {
    if (this.#release.length) this.#connect();
    this.view = this.#createView();
    useLabels(this.view);
    this.voice.follow(this.view ? false : this.#failure() && true, this.store?.url ?? '');
    if (this.#host.debug) this.store?.inspect?.();
    if (mayHaveNotice(this.#host, this.view)) this.#notices.need();
    if (isLinked(this.view)) this.#needs.follow(this.view);
  }

  /** Tells the page what became of an update, once it went through as a whole. */
  succeeded(): void {
    const { view } = this;
    this.#notices.value?.tellSlips(this.#host, view);
    this.voice.goOn();
    if (!view) {
      const code = this.#failure();
      const { place } = this.store?.get().error ?? {};
      const at = place ? `:${place.line}:${place.column}` : '';
      const feed = this.#host.feed ?? registry().settings.feed ?? 'data-strategy-feed fehlt';
      if (code) this.#say(code, (this.store?.url ?? feed) + at);
      return;
    }
    const { problems } = view.state;
    if (problems !== this.#reported) reportProblems(this.#host, (this.#reported = problems));
    if (this.#said === 'ready') return;
    this.#said = 'ready';
    releasePlace(this.#host, true, this.#tellBox);
    if (view.unknownTown) warnOnce('municipality-unknown', view.unknownTown);
    emit(this.#host, 'strategy-ready', {});
  }

  /** Renders the widget: its content when ready, else what is the case; the fallback stays outside. */
  render(ready: (view: StrategyView) => unknown): TemplateResult {
    const { view } = this;
    // A part that another widget lacks is no failure of this one.
    const failure = view ? undefined : this.#failure();
    const content = view
      ? [
          this.#notices.value?.notices(this.#host, view),
          ready(view),
          this.#notices.value?.reviewNote(view),
        ]
      : failure
        ? this.voice.failed(failure, () => this.store?.retry())
        : loadingLook();
    return frame(content, !failure, this.voice.announcer);
  }

  /** Tells that the widget's code failed; answers the same look as where the feed does. */
  failed(error: unknown): TemplateResult {
    const code = 'widget-failed';
    this.voice.follow(true, code);
    this.#say(code, `${this.#host.localName}: ${String(error)}`, error);
    return frame(this.voice.failed(code, this.#update), false, this.voice.announcer);
  }

  // Not made where the store is: what lives as long as the page would keep this widget alive with it.
  #update = (): void => {
    this.#host.requestUpdate();
  };

  #arrived = (): void => {
    // A failure and a new try are to be seen each, however soon one follows the other.
    if (this.store?.get().strategy) inTurn(this.#take);
    else this.#take();
  };

  #take = (): void => {
    holdPlace(this.#host);
    this.#update();
  };

  #tellBox = (): void => {
    void this.#notices.load().then((late) => late?.tellBox(this.#host));
  };

  #changeLanguage = (): void => {
    void useLanguage(pageLanguage().get()).then(this.#update);
  };

  #connect(): void {
    const url = feedUrl(this.#host);
    const { urlKey } = this.#host;
    if (!url || (this.store?.url === url && this.#urlKey === urlKey)) return;
    this.#urlKey = urlKey;
    for (const release of this.#release.splice(1)) release();
    this.store = feedStore(url);
    this.#release.push(this.store.subscribe(this.#arrived));
    this.#page = this.#needs.page(url);
    if (this.#page) this.#release.push(this.#page.subscribe(this.#update));
    for (const part of this.#needs.parts()) this.store.need(part);
  }

  #failure(): FeedErrorCode | undefined {
    if (this.store) return this.store.get().error?.code;
    return this.#host.isConnected ? 'feed-blocked-url' : undefined;
  }

  #createView(): StrategyView | undefined {
    const state = this.store?.get();
    if (!this.store || !state?.strategy) return undefined;
    const waiting = this.#needs.parts().some((part) => state.parts[part] !== 'ready');
    if (waiting) return undefined;
    const town = this.#host.municipality ?? registry().settings.municipality;
    return createView(
      this.store,
      state.strategy,
      this.#page,
      town,
      languageOf(this.#host),
      uiLanguage(pageLanguage().get()),
    );
  }

  #say(code: string, detail: string, error?: unknown): void {
    if (this.#said === code) return;
    this.#said = code;
    releasePlace(this.#host, code !== 'widget-failed', this.#tellBox);
    warnOnce(code, detail, error);
    emit(this.#host, 'strategy-error', { code });
  }
}
