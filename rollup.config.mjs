import { checkerBuild } from './scripts/build/checker-build.mjs';
import { chunksBuild } from './scripts/build/chunks-build.mjs';
import { frameBuild } from './scripts/build/frame-build.mjs';
import { loaderBuild } from './scripts/build/loader-build.mjs';
import { selfContainedBuilds } from './scripts/build/self-contained-builds.mjs';

// In this order: the loader carries the names of the chunks, the last one finishes the folder.
export default [
  await chunksBuild(),
  loaderBuild(),
  frameBuild(),
  checkerBuild(),
  ...selfContainedBuilds(),
];
