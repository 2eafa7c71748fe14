import { sealedColumns } from '../features.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { systemContext } from '../platform/context.ts'
import { CannotStart } from '../platform/errors.ts'
import { countByOldKey, encryptAnew } from '../platform/reencryption.ts'
import {
  addEncryptionKey,
  keysChangedAgo,
  newKeyLine,
  removeOldEncryptionKeys,
} from '../platform/secrets/secrets.ts'
import { type Services, surroundingsOf } from '../platform/surroundings.ts'
import { withProgram } from './command.ts'

const usage = `npx vastakaiku keys VERB, beside a running program or without one
  status  which keys there are, and how many values each older one still holds
  rotate  adds a new key and encrypts everything anew with it
  renew   encrypts anew with the newest key what older ones hold
  retire  lets the older keys go, when nothing is encrypted with them any more`

/** npx vastakaiku keys VERB: the encryption keys of this installation. */
export async function run(words: string[]): Promise<void> {
  const [verb = '', ...rest] = words
  const act = Object.hasOwn(verbs, verb) ? verbs[verb as keyof typeof verbs] : undefined
  if (!act || rest.length > 0) throw new CannotStart(usage)
  await act(readConfig({ LOG_LEVEL: 'error', ...process.env }))
}

const settledMs = 60 * 60 * 1000
const verbs = { status, rotate, renew, retire }

async function status(config: Config) {
  await withProgram(config, async ({ services }) => {
    const held = await countHeld(services)
    const [newest, ...older] = services.secrets.encryption
    say(`${newest.id} encrypts; the same key opens.`)
    for (const { id } of older) say(`${id} opens ${held.get(id) ?? 0} values still.`)
    const known = new Set(services.secrets.encryption.map(({ id }) => id))
    for (const [id, count] of held)
      if (!known.has(id)) say(`${id} IS MISSING, and ${count} values were encrypted with it.`)
  })
}

async function rotate(config: Config) {
  if (config.ENCRYPTION_KEYS !== undefined) throw new CannotStart(byHand())
  say(`${addEncryptionKey(config.dataDir)} was added: programs that run take it into use within a second.`)
  await renew(config)
}

async function renew(config: Config) {
  await withProgram(config, async ({ services }) => {
    for (const organisation of await services.organisations.list()) {
      const ctx = systemContext(organisation, 'keys: renew', surroundingsOf(services))
      const { renewed, unopened } = await encryptAnew(services.database, ctx, sealedColumns)
      say(`${organisation.slug}: ${renewed} values encrypted anew.`)
      if (unopened > 0)
        say(`${organisation.slug}: ${unopened} values that NO KEY OPENS were left as they are.`)
    }
  })
}

async function retire(config: Config) {
  if (config.ENCRYPTION_KEYS !== undefined)
    throw new CannotStart('The keys come from ENCRYPTION_KEYS: take the older ones out there, and restart.')
  // What was begun before the newest key was known may be written yet, under an older one.
  if (keysChangedAgo(config.dataDir, new Date()) < settledMs)
    throw new CannotStart(
      'The newest key is less than an hour old. Try again when everything begun before it has ended.',
    )
  await withProgram(config, async ({ services }) => {
    const held = [...(await countHeld(services))]
    if (held.length > 0) {
      const what = held.map(([id, count]) => `${id} holds ${count} values`).join(', ')
      throw new CannotStart(`Older keys are in use: ${what}. Say npx vastakaiku keys renew first.`)
    }
    removeOldEncryptionKeys(config.dataDir)
    say('The older keys were let go. A backup made before needs the secrets that were kept for it.')
  })
}

async function countHeld(services: Services) {
  const total = new Map<string, number>()
  for (const organisation of await services.organisations.list()) {
    const ctx = systemContext(organisation, 'keys: status', surroundingsOf(services))
    const held = await services.database.read(organisation.id, (db) => countByOldKey(db, ctx, sealedColumns))
    for (const [id, count] of held) total.set(id, (total.get(id) ?? 0) + count)
  }
  return total
}

function byHand() {
  return `The keys come from ENCRYPTION_KEYS. Add a new one at its end, with an id of its own, and restart every process:
  ${newKeyLine('NEW')}
Then move it to the front, restart again, and say npx vastakaiku keys renew.`
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
