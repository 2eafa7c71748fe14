// For `npm run dev`: builds the style sheets and islands that have changed before the program reads them, and has `node --watch`
// start it again when one of them changes, as it does of itself for what is imported.
import { pathToFileURL } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { assetSources, buildAssets } from './assets.mjs'

// The threads of the program read this, too.
if (isMainThread) {
  // Told first: a style sheet that cannot be built ends the program until it is mended.
  process.send?.({ 'watch:import': assetSources().map((file) => pathToFileURL(file).href) })
  await buildAssets()
}
