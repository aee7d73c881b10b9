import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'Strategy Widgets',
    brandTarget: '_self',
    colorPrimary: '#004b93',
    colorSecondary: '#004b93',
    fontBase: 'system-ui, sans-serif',
    fontCode: 'ui-monospace, monospace',
  }),
  enableShortcuts: false,
});
