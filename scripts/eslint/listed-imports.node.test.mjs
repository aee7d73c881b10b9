import { makeListedImports } from './listed-imports.mjs';
import { tester } from './rule-tester.mjs';

const MANIFESTS = {
  '/repo': { devDependencies: { vitest: '1.0.0' } },
  '/repo/packages/receiver': {
    name: '@strategy-widgets/receiver',
    dependencies: { fastify: '1.0.0', '@strategy-widgets/feed': '1.0.0' },
    peerDependencies: { kysely: '1.0.0' },
    devDependencies: { 'smtp-server': '1.0.0' },
  },
};
MANIFESTS['/repo/packages/publisher'] = {
  dependencies: { ajv: '1.0.0' },
  devDependencies: { lit: '1.0.0' },
};
const rule = makeListedImports((folder) => MANIFESTS[folder]);

const SERVER = '/repo/packages/receiver/src/guards/senders.ts';
const TEST = '/repo/packages/receiver/src/guards/senders.node.test.ts';
const DRIVER = '/repo/packages/receiver/src/testing/mail-server.ts';

const from = (filename, source) => ({ filename, code: `import '${source}';` });
const wrong = (filename, source, name) => ({
  ...from(filename, source),
  errors: [{ messageId: 'unlisted', data: { name } }],
});

tester.run('listed-imports', rule, {
  valid: [
    from(SERVER, 'fastify'),
    from(SERVER, 'kysely/migration'),
    from(SERVER, '@strategy-widgets/feed/schema'),
    from(SERVER, 'node:crypto'),
    from(SERVER, './rate.ts'),
    from(TEST, 'vitest'),
    from(TEST, '@strategy-widgets/receiver'),
    from(DRIVER, 'smtp-server'),
    from('/repo/packages/publisher/src/checker-page/checker-page.ts', 'lit'),
    from('/repo/scripts/size.mjs', 'rollup'),
    { filename: SERVER, code: 'export const a = 1; import(name);' },
  ],
  invalid: [
    wrong(SERVER, 'ipaddr.js', 'ipaddr.js'),
    wrong(SERVER, 'altcha-lib/algorithms/pbkdf2', 'altcha-lib'),
    wrong(SERVER, '@fastify/cookie/plugin.js', '@fastify/cookie'),
    wrong(SERVER, 'smtp-server', 'smtp-server'),
    wrong(SERVER, 'vitest', 'vitest'),
    wrong(TEST, 'lit', 'lit'),
    wrong('/repo/packages/publisher/src/checker/downloads.ts', 'rollup', 'rollup'),
    wrong('/repo/packages/publisher/src/writing/pages.ts', 'lit', 'lit'),
    {
      filename: SERVER,
      code: "export * from 'pg'; void import('nodemailer');",
      errors: [{ messageId: 'unlisted' }, { messageId: 'unlisted' }],
    },
  ],
});
