const feed = 'packages/feed/src';
const contract = 'packages/feedback/src';
const server = 'packages/receiver/src';

/**
 * What is mutated, and the tests that have to notice: those of the same noun, whichever runner they belong
 * to. `parse-properties` is left out, whose thousands of values take seconds for each change.
 */
export const areas = {
  parse: {
    mutate: [`${feed}/parse.ts`, `${feed}/parse/!(*.test).ts`],
    tests: [`${feed}/{parse,parse/*}.pure.test.ts`, `${feed}/validate/validate.pure.test.ts`],
  },
  selectors: {
    mutate: [`${feed}/selectors/!(*.test).ts`],
    tests: [`${feed}/selectors/*.test.ts`],
  },
  texts: {
    mutate: [
      `${feed}/{dates,date-parts,timestamp,period,format-date,format-day,short-date}.ts`,
      `${feed}/{fold,plain-text,text,url}.ts`,
    ],
    tests: [`${feed}/{dates,format-date,fold,text,url}.*test.ts`],
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
