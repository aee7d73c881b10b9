import { RuleTester } from 'eslint';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

RuleTester.afterAll = after;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const languageOptions = { parser: tseslint.parser };

/** Reports each case of a rule as a test of its own. */
export const tester = new RuleTester({ languageOptions });

/** As `tester`, for rules that ask for types. */
export const typedTester = new RuleTester({
  languageOptions: {
    ...languageOptions,
    parserOptions: {
      projectService: { allowDefaultProject: ['*.ts'] },
      tsconfigRootDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
  },
});
