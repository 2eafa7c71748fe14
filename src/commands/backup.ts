import path from 'node:path'
import { backupDatabase } from '../platform/db/transfer.ts'
import { runCommand, withEmbedded } from './command.ts'

/** npm run backup [-- FILE]: one consistent picture of the embedded database, also while the program runs. */
await runCommand(async (config, [file]) => {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '.')
  const target = path.resolve(file ?? `vastakaiku-${stamp}.backup`)
  await withEmbedded(config, async (url) => {
    const { tables, rows } = await backupDatabase(url, target)
    console.log(`${rows} rows of ${tables} tables are in ${target}`)
  })
  console.log(
    `Keep ${path.join(config.dataDir, 'secrets')} and ${path.join(config.dataDir, 'files')} too, but not beside it:`,
  )
  console.log('without the secrets contacts in the backup cannot be read, and with them anyone can.')
})
