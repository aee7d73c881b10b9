import { importDirection } from './import-direction.mjs';
import { linearRegexps } from './linear-regexps.mjs';
import { listRoles } from './list-roles.mjs';
import { listedImports } from './listed-imports.mjs';
import { noEngineDates } from './no-engine-dates.mjs';
import { noHtmlSinks } from './no-html-sinks.mjs';
import { noInlineStyle } from './no-inline-style.mjs';
import { noPatchedNatives } from './no-patched-natives.mjs';

/** The rules that no published plugin has. */
export const strategyPlugin = {
  meta: { name: 'strategy' },
  rules: {
    'import-direction': importDirection,
    'linear-regexps': linearRegexps,
    'list-roles': listRoles,
    'listed-imports': listedImports,
    'no-engine-dates': noEngineDates,
    'no-html-sinks': noHtmlSinks,
    'no-inline-style': noInlineStyle,
    'no-patched-natives': noPatchedNatives,
  },
};
