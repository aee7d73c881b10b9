const feed = 'packages/feed/src';
const publisher = 'packages/publisher/src';
const contract = 'packages/feedback/src';
const server = `${contract}/server`;

/**
 * What is mutated, and the tests that have to notice: those of the same noun, whichever runner they belong
 * to. `parse/properties` is left out, whose thousands of values take seconds for each change.
 */
export const areas = {
  parse: {
    mutate: [`${feed}/parse/!(*.test).ts`],
    tests: [
      `${feed}/parse/!(properties).pure.test.ts`,
      `${publisher}/validate/validate-feed.pure.test.ts`,
    ],
  },
  selectors: {
    mutate: [`${feed}/{map,selectors/*}/!(*.test).ts`],
    tests: [`${feed}/{map,selectors/*}/*.test.ts`],
  },
  texts: {
    mutate: [`${feed}/{dates,text}/!(*.test).ts`],
    tests: [`${feed}/{dates,text}/*.test.ts`],
  },
  contract: {
    mutate: [`${contract}/!(index|*.test).ts`],
    tests: [`${contract}/*.test.ts`],
  },
  entries: {
    mutate: [`${server}/{entries,entry-routes,receipts,text,validate}.ts`],
    tests: [
      `${server}/{entries,text,validate}.*test.ts`,
      `${server}/residents/receipts.*test.ts`,
      `${server}/guards/challenge.*test.ts`,
    ],
  },
  guards: {
    mutate: [`${server}/guards/!(*.test).ts`],
    tests: [
      `${server}/guards/{challenge,garbled,guard,health,origins,rate,routes}.*test.ts`,
      `${server}/residents/receipts.*test.ts`,
    ],
  },
  configuration: {
    mutate: [`${server}/{config,environment}.ts`],
    tests: [`${server}/{config,environment}.pure.test.ts`],
  },
};
