/** For tests and stories outside this package; nothing of it is published. */
export { phaseStyles } from '../shared/looks/phase.styles.ts';
export { phaseMark } from '../shared/looks/phase.ts';
export { rootStyles } from '../shared/looks/root.styles.ts';
export { rootOf, settled, until } from './mount.ts';
