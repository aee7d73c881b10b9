import { builtBase, chunkMap } from './chunk-map.ts';
import { startLoader } from './loader.ts';

startLoader(chunkMap, builtBase);
