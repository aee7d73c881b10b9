import {
  county,
  headlineCounts,
  localText,
  measuresMatching,
  parseStrategy,
  phaseCounts,
  textsOf,
  towns,
  valuesFor,
  visionFor,
} from '@strategy-widgets/feed';
import { sampleFeed } from '../support/sample-feed.mjs';

const { strategy } = parseStrategy(sampleFeed());

/** The sixteen towns, and last the county. */
export const places = [...towns(strategy), county(strategy)];
export const isCounty = ({ kind }) => kind === 'county';

const longest = Math.max(...places.map(({ name }) => name.length));
/** Pages that are unlike the others: the county's, and that with the most letters to place. */
export const isSpecial = (place) => isCounty(place) || place.name.length === longest;

const german = (text) => localText(text, 'de', strategy.defaultLanguage)?.text;

/** What the selectors say a German page of this municipality has to show. */
export function expected(place) {
  const town = isCounty(place) ? undefined : place.id;
  const filter = { municipality: town };
  const { vision, local } = visionFor(strategy, town);
  const values = valuesFor(strategy, town);
  return {
    town,
    counts: phaseCounts(strategy, filter),
    headline: headlineCounts(strategy, town),
    titles: measuresMatching(strategy, filter).map((measure) =>
      german(textsOf(strategy, measure, town).title),
    ),
    vision: german(vision.text),
    local: local && german(local.text),
    shared: values.shared.map(({ name }) => german(name)),
    own: values.local.map(({ name }) => german(name)),
  };
}

/** Every text that only another town’s page may show. */
export const ofOthers = (town) =>
  towns(strategy)
    .filter(({ id }) => id !== town)
    .map(({ id }) => visionFor(strategy, id).local)
    .filter(Boolean)
    .map(({ text }) => german(text));
