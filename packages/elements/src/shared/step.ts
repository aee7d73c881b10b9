/** So many measures a list shows at first and with each step. */
export const PAGE = 24;

/** What an attribute `limit` says; `usual` where that is no number of entries. */
export const stepOf = (limit: number, usual = PAGE): number => (limit >= 1 ? limit : usual);
