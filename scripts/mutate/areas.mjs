const feed = 'packages/feed/src';
const publisher = 'packages/publisher/src';
const contract = 'packages/feedback/src';
const server = 'packages/receiver/src';

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
    tests: [`${contract}/*.test.ts`, `${server}/residents/{claim,send-message}.node.test.ts`],
  },
  entries: {
    mutate: [`${server}/entries/!(*.test).ts`, `${server}/database/packed-text.ts`],
    tests: [
      `${server}/entries/*.test.ts`,
      `${server}/database/packed-text.*test.ts`,
      `${server}/residents/receipts.*test.ts`,
      `${server}/guards/challenge.*test.ts`,
    ],
  },
  guards: {
    mutate: [`${server}/guards/!(*.test).ts`, `${server}/operations/{health,health-route}.ts`],
    tests: [
      `${server}/guards/{challenge,entry-guard,garbled,origins,rate,routes}.*test.ts`,
      `${server}/operations/health.*test.ts`,
      `${server}/residents/receipts.*test.ts`,
    ],
  },
  configuration: {
    mutate: [`${server}/configuration/!(*.test).ts`],
    tests: [`${server}/configuration/*.test.ts`],
  },
};
