/** Widget name → its chunk and everything that chunk imports statically, as file names in `chunks/`. */
export type ChunkMap = Readonly<Record<string, readonly string[]>>;

/** Empty in the sources: the build puts the names of the chunks it just wrote here. */
export const chunkMap: ChunkMap = {};

/** The files that bring the colours of the municipalities. */
export const themeFiles: readonly string[] = [];

/** The file that looks closer at a page with a slip. */
export const checkFile: string = '';

/** The file that puts widgets in the place of links. */
export const linkFile: string = '';

/** The file that minds frames. */
export const frameFile: string = '';

/** Where `chunks/` lies when no script tag of the page tells; the build may put another address here. */
export const builtBase = '/v1/';
