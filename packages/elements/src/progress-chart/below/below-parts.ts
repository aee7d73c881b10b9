/** What the chart says below its table, and what its table can do, once the page is idle. */
export { downloadTable } from '../table/table-file.ts';
export { indicatorList } from './indicator-list.ts';
export { milestoneList } from './milestone-list.ts';
