import { importDirection } from './import-direction.mjs';
import { tester } from './rule-tester.mjs';

const BANNER = '/repo/packages/elements/src/vision-banner/vision-banner.ts';
const BANNER_TEST = '/repo/packages/elements/src/vision-banner/vision-banner.test.ts';
const SHARED = '/repo/packages/elements/src/shared/sheet/sheet.ts';
const STORE = '/repo/packages/feed/src/store.ts';
const SERVER = '/repo/packages/receiver/src/plan/plan.ts';
const LOADER = '/repo/packages/embed/src/embed.ts';

const from = (filename, source) => ({ filename, code: `import '${source}';` });
const wrong = (filename, source, messageId) => ({
  ...from(filename, source),
  errors: [{ messageId }],
});

tester.run('import-direction', importDirection, {
  valid: [
    from(BANNER, '@strategy-widgets/feed'),
    from(BANNER, '@strategy-widgets/feedback/client'),
    from(BANNER, '../shared/looks/phase.ts'),
    from(BANNER, './vision.ts'),
    from(BANNER, 'lit'),
    from(BANNER_TEST, '../testing/mount.ts'),
    from(SHARED, '../phase.ts'),
    from(SHARED, '../../locales/en.ts'),
    from(LOADER, '@strategy-widgets/feed/registry'),
    from(LOADER, '@strategy-widgets/elements/vision-banner'),
    from(STORE, './parts/split.ts'),
    from(STORE, '../schema/strategy.schema.json'),
    from('/repo/packages/publisher/src/merge.ts', '@strategy-widgets/feed'),
    from(SERVER, '@strategy-widgets/feed'),
    from(SERVER, '@strategy-widgets/feedback/schema'),
    from(SERVER, '../entries/receipts.ts'),
    from('/repo/scripts/size.mjs', '../packages/feed/src/index.ts'),
    { filename: BANNER, code: 'export const a = 1; import(name);' },
  ],
  invalid: [
    wrong(STORE, '@strategy-widgets/elements', 'direction'),
    wrong(STORE, '@strategy-widgets/feed', 'self'),
    wrong(BANNER, '@strategy-widgets/embed', 'direction'),
    wrong(BANNER, '@strategy-widgets/publisher', 'direction'),
    wrong('/repo/packages/feedback/src/client.ts', '@strategy-widgets/feed', 'direction'),
    wrong('/repo/packages/feedback/src/client.ts', '@strategy-widgets/receiver', 'direction'),
    wrong('/repo/packages/publisher/src/merge.ts', '@strategy-widgets/feedback', 'direction'),
    wrong(SERVER, '@strategy-widgets/elements', 'direction'),
    wrong(SERVER, '@strategy-widgets/publisher', 'direction'),
    wrong(SERVER, '../../../feedback/src/message.ts', 'path'),
    wrong(SERVER, '../testing/lippe.ts', 'testing'),
    wrong(BANNER, '../../../feed/src/index.ts', 'path'),
    wrong(BANNER, '../../../../scripts/run.mjs', 'path'),
    wrong(BANNER, '../action-field-explorer/measure-list.ts', 'widget'),
    wrong(BANNER_TEST, '../action-field-explorer/measure-list.ts', 'widget'),
    wrong(BANNER, '../testing/mount.ts', 'testing'),
    wrong(SHARED, '../../vision-banner/vision-banner.ts', 'shared'),
    {
      filename: BANNER,
      code: "void import('../action-field-explorer/measure-list.ts');",
      errors: [{ messageId: 'widget' }],
    },
    {
      filename: STORE,
      code: "export * from '@strategy-widgets/embed'; export { a } from '../../embed/src/a.ts';",
      errors: [{ messageId: 'direction' }, { messageId: 'path' }],
    },
  ],
});
