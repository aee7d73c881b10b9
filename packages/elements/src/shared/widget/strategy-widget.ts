import type { PartName } from '@strategy-widgets/feed';
import { registry, type PageState } from '@strategy-widgets/feed/registry';
import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import { rootStyles } from '../looks/root.styles.ts';
import { DisclosureController } from '../fold/disclosure-controller.ts';
import type { Announcer } from '../page/announcer.ts';
import { keepTyping } from '../page/typing.ts';
import { ContainedElement } from './contained-element.ts';
import type { StrategyEventMap } from './events.ts';
import { StrategyController } from './strategy-controller.ts';
import type { LinkedView, StrategyHost, StrategyView } from './view.ts';

/** Settings of the script tag that stand for an element's own attribute of that name. */
const SETTINGS = {
  theme: 'theme',
  colorScheme: 'color-scheme',
  headingLevel: 'heading-level',
  urlKey: 'url-key',
  density: 'density',
} as const;

const LEVEL = 2;

/** A property that has its default was set by nobody. */
const isUnsaid = (value: unknown) => value === undefined || value === '' || value === LEVEL;

/** Gives an element the script tag's settings for what it says neither by attribute nor by property. */
export function takeSettings(
  element: Element & { [name in keyof typeof SETTINGS]?: unknown },
): void {
  const { settings } = registry();
  for (const name of Object.keys(SETTINGS) as (keyof typeof SETTINGS)[]) {
    const value = settings[name];
    const isOwn = element.hasAttribute(SETTINGS[name]) || !isUnsaid(element[name]);
    if (value !== undefined && !isOwn) element.setAttribute(SETTINGS[name], String(value));
  }
  if (settings.debug) element.toggleAttribute('debug', true);
}

/**
 * What every widget is: an element that shows a strategy feed from one town's point of view, in the
 * page's language and the town's look, and its fallback content where it cannot.
 *
 * @attr {string} lang - Language of this widget's content; default: the page's.
 * @slot - Fallback content: shown until the widget is there and again when it cannot load.
 * @fires strategy-ready - The content is shown.
 * @fires strategy-error - The content cannot be shown; `detail.code` says why.
 * @fires strategy-feed-report - Some entries of the feed could not be read.
 */
export abstract class StrategyWidget extends ContainedElement implements StrategyHost {
  static override styles: CSSResultGroup = [rootStyles];

  // Once for all widgets and not by decorators, which cost residents bytes.
  static override properties: PropertyDeclarations = {
    feed: {},
    municipality: {},
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    urlKey: { attribute: 'url-key' },
    density: {},
    theme: { reflect: true },
    colorScheme: { attribute: 'color-scheme', reflect: true },
    debug: { type: Boolean },
  };

  /** `lang` is the platform's: only that it changed has to be known. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** URL of the strategy feed; default: the script tag's. */
  feed?: string;

  /** Slug, AGS or ARS of the town whose view is shown; default: the script tag's, else all towns. */
  municipality?: string;

  /** Heading in place of the generated one. */
  heading?: string;

  /** Level of the widget's heading, 2 to 6. */
  headingLevel = LEVEL;

  /** Name of the group of widgets that share filters; default: all of the same feed. */
  urlKey = '';

  /** `compact` answers first and unfolds on demand, `full` starts with everything unfolded; default: `compact`. */
  density?: 'compact' | 'full';

  /** Colours of a town by its slug; `inherit` takes the page's own typeface. */
  theme?: string;

  /** Forces a scheme; default: as the page. */
  colorScheme?: 'light' | 'dark';

  /** Shows the webmaster what could not be read. */
  debug = false;

  /** Feed, page state and language of this widget. */
  protected readonly strategy: StrategyController = new StrategyController(this, {
    parts: () => this.parts(),
    page: (url) => this.page(url),
    follow: (view) => {
      this.follow(view);
    },
  });

  /** What this widget says aloud; of what is done on a page one widget tells. */
  protected readonly announcer: Announcer = this.strategy.voice.announcer;

  /** Parts of the feed without which there is nothing to show. */
  protected parts(): readonly PartName[] {
    return ['core'];
  }

  /** What residents chose on the page; a widget that does not follow it saves the code. */
  protected page(_feedUrl: string): PageState | undefined {
    return undefined;
  }

  /**
   * Called before a widget with a page state renders: whatever it has to ask for, to tell or to remember
   * is done here, so that rendering has no effect but its template.
   */
  protected follow(_view: LinkedView): void {
    return undefined;
  }

  /** The template of the ready widget. */
  protected abstract content(view: StrategyView): unknown;

  constructor() {
    super();
    new DisclosureController(this, true);
  }

  override connectedCallback(): void {
    takeSettings(this);
    super.connectedCallback();
  }

  override attributeChangedCallback(
    name: string,
    before: string | null,
    value: string | null,
  ): void {
    super.attributeChangedCallback(name, before, value);
    if (name === 'lang') this.requestUpdate();
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = super.createRenderRoot();
    keepTyping(root);
    return root;
  }

  protected override render(): unknown {
    return this.strategy.render((view) => this.content(view));
  }

  protected override succeeded(): void {
    this.strategy.succeeded();
  }

  protected override failed(error: unknown): unknown {
    return this.strategy.failed(error);
  }
}

declare global {
  interface GlobalEventHandlersEventMap extends StrategyEventMap {}
}
