const sum = (list) => list.reduce((total, value) => total + value, 0);

export const percentile = (list, share) => {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(Math.ceil(sorted.length * share), sorted.length) - 1];
};

export const median = (list) => percentile(list.filter(Number.isFinite), 0.5);

const isFeed = ({ url }) => url.includes('/feeds/');
const isMeasuresPart = ({ url }) => /\/measures\.[^/]+\.json$/.test(url);
const bytesOf = (entries) => sum(entries.map(({ bytes }) => bytes));
const secondsOf = (entries) => sum(entries.map(({ start, end }) => end - start));

/** The figures of one visit. */
export function figuresOf({ traffic, times, shift, heap, keys }) {
  const feed = traffic.filter(isFeed);
  const measures = traffic.filter(isMeasuresPart);
  return {
    bytes: bytesOf(traffic),
    requests: traffic.length,
    feedBytes: bytesOf(feed),
    feedRequests: feed.length,
    measuresBytes: bytesOf(measures),
    measuresTime: secondsOf(measures) * 1000,
    banner: times.banner,
    explorer: times.explorer,
    keys75: percentile(keys, 0.75),
    keys98: percentile(keys, 0.98),
    shift,
    heap,
  };
}

/** Each figure’s median over several visits. */
export const medianFigures = (visits) =>
  Object.fromEntries(
    Object.keys(visits[0]).map((name) => [name, median(visits.map((visit) => visit[name]))]),
  );
