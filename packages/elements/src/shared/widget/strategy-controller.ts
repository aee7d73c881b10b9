import type { FeedErrorCode, FeedStore, PartName, Problem } from '@strategy-widgets/feed';
import { feedStore, safeUrl } from '@strategy-widgets/feed';
import { registry } from '@strategy-widgets/feed/registry';
import type { ReactiveController, TemplateResult } from 'lit';
import { html } from 'lit';
import { emit } from './events.ts';
import { isLanguage, pageLanguage } from '../page/language.ts';
import { uiLanguage, useLanguage } from '../text/localization.ts';
import { failedLook, loadingLook } from '../looks/looks.ts';
import type { notices } from './notices.ts';
import type { PageState, pageState as createPageState } from '../page/page-state.ts';
import { takeSettings } from './page-settings.ts';
import type { StrategyHost } from './strategy-host.ts';
import { createView, isLinked, type LinkedView, type StrategyView } from './view.ts';
import { warnOnce } from './warn-once.ts';

/** The content stands without its notices. */
const ignore = () => undefined;

/**
 * Connects a widget with the feed, the page's state and the page's language, and renders one of its
 * looks: loading, failed or ready (empty is the widget's own, since only it knows what it lacks).
 */
export class StrategyController implements ReactiveController {
  readonly #host: StrategyHost;
  readonly #parts: readonly PartName[];
  readonly #pageState?: typeof createPageState;
  readonly #prepare?: (view: LinkedView) => void;
  #store?: FeedStore;
  #page?: PageState;
  #release: (() => void)[] = [];
  #said = '';
  #notices?: typeof notices;

  /**
   * @param parts - parts of the feed without which the widget has nothing to show
   * @param pageState - for widgets that follow the page's filters; residents without them save it
   * @param prepare - called with what is about to be rendered: whatever a widget has to ask for, to tell
   *   or to remember is done here, so that rendering has no effect but its template
   */
  constructor(
    host: StrategyHost,
    parts: readonly PartName[],
    pageState?: typeof createPageState,
    prepare?: (view: LinkedView) => void,
  ) {
    this.#host = host;
    this.#parts = parts;
    this.#pageState = pageState;
    this.#prepare = prepare;
    host.addController(this);
  }

  /** The strategy as this widget sees it, once its parts are there. */
  view?: StrategyView;

  hostConnected(): void {
    takeSettings(this.#host);
    this.#release = [pageLanguage().subscribe(this.#changeLanguage)];
    this.#changeLanguage();
    this.#connect();
  }

  hostDisconnected(): void {
    this.#release.forEach((release) => {
      release();
    });
    this.#release = [];
    this.#store = undefined;
  }

  hostUpdate(): void {
    if (this.#release.length) this.#connect();
    this.view = this.#createView();
    if (this.view?.unknownTown ?? this.#host.debug) this.#loadNotices();
    if (isLinked(this.view)) this.#prepare?.(this.view);
  }

  hostUpdated(): void {
    const { view } = this;
    if (!view) {
      const code = this.#failure();
      if (code) this.#say(code);
      return;
    }
    if (this.#said === 'ready') return;
    this.#said = 'ready';
    this.#releasePlace();
    this.#report(view.state.problems);
    if (view.unknownTown) warnOnce('municipality-unknown', view.unknownTown);
    emit(this.#host, 'strategy-ready', {});
  }

  #report(problems: readonly Problem[]): void {
    const [first] = problems;
    if (!first) return;
    warnOnce('strategy-feed-report', `${problems.length} (${first.code} ${first.pointer} …)`);
    emit(this.#host, 'strategy-feed-report', { problems });
  }

  /** Renders the widget: its content when ready, else what is the case; the fallback stays outside. */
  render(ready: (view: StrategyView) => unknown): TemplateResult {
    const { view } = this;
    // A part that another widget lacks is no failure of this one.
    const failure = view ? undefined : this.#failure();
    const content = view
      ? [this.#notices?.(this.#host, view), ready(view)]
      : failure
        ? failedLook(failure, () => this.#store?.retry())
        : loadingLook();
    return html`<div class="root" lang=${uiLanguage(pageLanguage().get())} dir="ltr">
        ${content}
      </div>
      <slot ?hidden=${!failure}></slot>`;
  }

  /** Only a page that misspelt its town or is being debugged loads what tells so. */
  #loadNotices(): void {
    if (this.#notices) return;
    void import('./notices.ts').then((chunk) => {
      this.#notices = chunk.notices;
      this.#update();
    }, ignore);
  }

  get #language(): string {
    const page = pageLanguage();
    const { lang } = this.#host;
    return !page.chosen() && isLanguage(lang) ? lang : page.get();
  }

  // Not made where the store is: what lives as long as the page would keep this widget alive with it.
  #update = (): void => {
    this.#host.requestUpdate();
  };

  #changeLanguage = (): void => {
    void useLanguage(pageLanguage().get()).then(this.#update);
  };

  #connect(): void {
    const url = this.#feedUrl();
    if (!url || this.#store?.url === url) return;
    this.#release.splice(1).forEach((release) => {
      release();
    });
    this.#store = feedStore(url);
    this.#release.push(this.#store.subscribe(this.#update));
    this.#page = this.#pageState?.(url, this.#host.urlKey, this.#host);
    if (this.#page) this.#release.push(this.#page.subscribe(this.#update));
    for (const part of this.#parts) this.#store.need(part);
  }

  #feedUrl(): string | undefined {
    const url = safeUrl(this.#host.feed ?? registry().settings.feed, document.baseURI);
    return url?.startsWith('http') ? url : undefined;
  }

  #failure(): FeedErrorCode | undefined {
    if (this.#store) return this.#store.get().error?.code;
    return this.#host.isConnected ? 'feed-blocked-url' : undefined;
  }

  #createView(): StrategyView | undefined {
    const state = this.#store?.get();
    if (!this.#store || !state?.strategy) return undefined;
    const waiting = this.#parts.some((part) => state.parts[part] !== 'ready');
    if (waiting) return undefined;
    const town = this.#host.municipality ?? registry().settings.municipality;
    return createView(
      this.#store,
      state.strategy,
      this.#page,
      town,
      this.#language,
      uiLanguage(pageLanguage().get()),
    );
  }

  /** Gives up the height that page or loader reserved, once there is something in its place. */
  #releasePlace(): void {
    requestAnimationFrame(() => this.#host.toggleAttribute('data-strategy-painted', true));
  }

  #say(code: string): void {
    if (this.#said === code) return;
    this.#said = code;
    this.#releasePlace();
    warnOnce(code, this.#store?.url ?? String(this.#host.feed));
    emit(this.#host, 'strategy-error', { code });
  }
}
