/** For tests and stories outside this package; nothing of it is published. */
export { phaseStyles } from '../shared/phase.styles.ts';
export { phaseMark } from '../shared/phase.ts';
export { rootStyles } from '../shared/root.styles.ts';
export { rootOf, settled, until } from './mount.ts';
