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

/** What makes the feed of workbooks: the command `strategy-feed`. */
const PUBLISHER = {
  workspace: 'packages/publisher',
  starts: 'src/commands/strategy-feed.ts',
  copied: { 'docs/redaktion.md': 'redaktion.md' },
};

/** Makes the receiver's tarball in a folder and returns its path. */
export const buildReceiver = (into) => buildProgram(RECEIVER, into);

/** Makes the tarball of `strategy-feed` in a folder and returns its path. */
export const buildPublisher = (into) => buildProgram(PUBLISHER, into);
