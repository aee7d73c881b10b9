import { chunksBuild } from '../build/chunks-build.mjs';
import { loaderBuild } from '../build/loader-build.mjs';
import { dist } from '../build/paths.mjs';
import { writeSampleFeeds } from '../build/sample-feeds.mjs';
import { writeThemeSheets } from '../release/zip/theme-sheets.mjs';

const besideCode = () => ({
  name: 'beside-code',
  closeBundle() {
    writeSampleFeeds();
    writeThemeSheets(dist);
  },
});

const loader = loaderBuild();

/** The part of a build that demo pages ask for: the loader, its chunks, feeds and themes. */
export default [await chunksBuild(), { ...loader, plugins: [...loader.plugins, besideCode()] }];
