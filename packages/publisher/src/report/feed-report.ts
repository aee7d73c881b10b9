import { parseStrategy } from '@strategy-widgets/feed';
import { itemsAt, textIn } from '../naming/named-items.ts';
import type { ReportTerms, ReportPart, ReportFinding } from './finding.ts';
import { withinFormat } from '../split/split.ts';
import { measureFindings } from './measure-findings.ts';
import { exampleAddresses, textFindings } from './text-findings.ts';

/** Lists whose items widgets show with texts and pictures of their own. */
const LISTS = ['measures', 'actionFields', 'goals', 'values', 'indicators'];

const nameIn = (item: Readonly<Record<string, unknown>>, own: string): string =>
  textIn(item['title'], own, own) || textIn(item['name'], own, own) || String(item['id']);

/**
 * What could be better in a feed without faults: what is missing, what is old, what is hard to read.
 *
 * @param now - milliseconds since 1970
 * @returns nothing for a feed that cannot be read at all
 */
export function feedReport(feed: unknown, now: number): ReportFinding[] {
  const { strategy } = parseStrategy(feed);
  if (!strategy) return [];
  const own = strategy.defaultLanguage;
  const context: ReportTerms = { feed, strategy, own, now };
  const measures = new Map(strategy.measures.map((measure) => [measure.id, measure]));
  const named = (found: readonly ReportPart[], at: string, name: string): ReportFinding[] =>
    found.map(({ path, ...finding }) => ({
      ...finding,
      name,
      pointer: `${at}${path ? `/${path}` : ''}`,
    }));
  const ofLists = LISTS.flatMap((list) =>
    itemsAt(feed, list).flatMap((item, index) => {
      const measure = list === 'measures' ? measures.get(String(item['id'])) : undefined;
      const found = [
        ...(measure ? measureFindings(measure, context) : []),
        ...textFindings(item, context),
      ];
      const name = nameIn(item, own);
      return named(found, `/${list}/${String(index)}`, name);
    }),
  );
  return [...ofLists, ...named(exampleAddresses(withinFormat(feed)), '', 'Beispieladresse')];
}
