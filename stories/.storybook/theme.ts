import { create } from 'storybook/theming';

/** Storybook's own surface: the machine's typeface, the widgets' blue, no mark that leads elsewhere. */
export const theme = create({
  base: 'light',
  brandTitle: 'Strategy Widgets',
  brandUrl: './',
  brandTarget: '_self',
  colorPrimary: '#004b93',
  colorSecondary: '#004b93',
  fontBase: 'system-ui, sans-serif',
  fontCode: 'ui-monospace, monospace',
});
