import path from 'node:path'
import { NAME } from '../platform/db/open.ts'
import { restoreDatabase } from '../platform/db/transfer.ts'
import { CannotStart } from '../platform/errors.ts'
import { findRunning } from '../platform/postgres/running.ts'
import { runCommand, withEmbedded } from './command.ts'

/** npm run restore -- FILE: into an empty database of the same version (a new DATA_DIR), never over anything. */
await runCommand(async (config, [file]) => {
  if (!file) throw new CannotStart('Say which file: npm run restore -- FILE')
  if (await findRunning(path.join(config.dataDir, 'postgres'), NAME))
    throw new CannotStart(`Vastakaiku runs on ${config.dataDir}: stop it first.`)
  await withEmbedded(config, async (url) => {
    const { tables, rows } = await restoreDatabase(url, path.resolve(file))
    console.log(`${rows} rows of ${tables} tables were restored`)
  })
  const [secrets, files] = ['secrets', 'files'].map((name) => path.join(config.dataDir, name))
  console.log(`Now put what was kept with it in place of ${secrets} and ${files}, then start.`)
})
