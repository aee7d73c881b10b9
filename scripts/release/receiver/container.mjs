import { readFileSync } from 'node:fs';
import { inRepo } from '../../build/paths.mjs';

/** How the image is made. */
export const CONTAINERFILE = readFileSync(
  inRepo('packages/receiver/betrieb/Containerfile'),
  'utf8',
);

const STEP = /^([A-Z]+) (.*)$/;

/** Its steps in their order: what is to be done, and how. */
export const steps = CONTAINERFILE.replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => STEP.exec(line).slice(1));

/** All that is said of one thing. */
export const said = (name) => steps.filter(([step]) => step === name).map(([, how]) => how);

/** The variables in which its program runs. */
export const environment = () =>
  Object.fromEntries(
    said('ENV').flatMap((how) =>
      [...how.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value]),
    ),
  );

/** The words of a step that is written as a list. */
export const wordsOf = (name) =>
  JSON.parse(
    said(name)
      .at(-1)
      .replace(/^.*?CMD (?=\[)|^(?=\[)/, ''),
  );
