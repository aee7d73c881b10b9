import { addons } from 'storybook/manager-api';
import { theme } from './theme.ts';

// Single keys would take letters from who types or speaks (WCAG 2.1.4).
addons.setConfig({ theme, enableShortcuts: false });
