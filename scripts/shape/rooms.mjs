import { dirname } from 'node:path';

/** Sources of one folder that a person still takes in at a glance: about a dozen, never more than this. */
export const MOST = 18;

/** Folder → its sources, in the order in which they come. */
export const roomsOf = (sources) => Map.groupBy(sources, dirname);

/** Folders that hold too many sources; how many tests stand beside them does not matter. */
export function fullRooms(sources) {
  const full = [...roomsOf(sources)].filter(([, files]) => files.length > MOST);
  return full.map(([folder, files]) => ({
    file: folder,
    text: `holds ${files.length} sources, more than ${MOST}: give some of them a folder of their own`,
  }));
}
