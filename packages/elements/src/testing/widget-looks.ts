import { pageLanguage } from '../shared/text/language.ts';
import type { StrategyWidget } from '../shared/widget/strategy-widget.ts';
import { measured, mount, until } from './mount.ts';
import { provideFeed, provideResponse, provideSample } from './provide-feed.ts';

const minimal = {
  schema: '1.0',
  id: 'leer',
  title: 'Leere Strategie',
  publisher: { name: 'Kreis' },
  defaultLanguage: 'de',
  licence: 'CC0-1.0',
};

/** What a widget is called in a look, and how to get there. */
export type WidgetLook = [name: string, show: () => Promise<StrategyWidget>];

/**
 * Every look of a widget that has something to say.
 *
 * @param isWhole - true once what the widget loads later, too, is shown
 */
export function looksOf(tag: string, isWhole: (element: Element) => boolean): WidgetLook[] {
  const whole = async (feed: string) => {
    const element = await mount(tag, { feed, municipality: 'lemgo' });
    await until(() => isWhole(element), 'what loads later');
    await measured(element);
    return element;
  };
  const lemgo = async () => whole(await provideSample());
  const inLeichteSprache = () => {
    pageLanguage().choose('de-simple');
    return lemgo();
  };
  const partial = async () =>
    mount(tag, {
      feed: await provideSample(({ measures, goals }) => {
        measures[0] = { id: 'ohne-titel' };
        goals[0] = {};
      }),
      municipality: 'lemgo',
      debug: '',
    });

  const longWords = async () =>
    whole(
      await provideSample((feed) => {
        for (const item of [...feed.actionFields, ...feed.goals, ...feed.measures]) {
          item['title'] = 'Verwaltungsdienstleistungsdigitalisierungsbeauftragte';
        }
      }),
    );

  return [
    ['ready', lemgo],
    ['of long words', longWords],
    ['in Leichte Sprache', inLeichteSprache],
    ['partial', partial],
    ['empty', () => mount(tag, { feed: provideFeed(minimal) })],
    [
      'failed',
      () =>
        mount(
          tag,
          { feed: provideResponse(Promise.resolve(new Response('<!doctype html>'))) },
          'Ersatz',
        ),
    ],
  ];
}
