import { buildProgram } from './program.mjs';

/** What takes the messages of residents. */
const RECEIVER = {
  workspace: 'packages/receiver',
  starts: 'src/main.ts',
  copied: {
    'packages/receiver/betrieb': 'betrieb',
    'packages/receiver/src/configuration/config.schema.json': 'betrieb/config.schema.json',
    'docs/betrieb': 'betrieb',
  },
};

/** Makes the receiver's tarball in a folder and returns its path. */
export const buildReceiver = (into) => buildProgram(RECEIVER, into);
