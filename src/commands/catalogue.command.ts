import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openPtvFile } from '../adapters/ptv/ptv.file.ts'
import { beginImport } from '../features/catalogue/import.actions.ts'
import { carryThrough } from '../features/catalogue/import.jobs.ts'
import type { Import, ImportFault } from '../features/catalogue/import.model.ts'
import { getImport, listImportFaults } from '../features/catalogue/import.queries.ts'
import { listUnits, type Unit } from '../features/identity/unit.queries.ts'
import { readConfig } from '../platform/config.ts'
import { type Context, systemContext } from '../platform/context.ts'
import { CannotStart } from '../platform/errors.ts'
import { type Services, surroundingsOf } from '../platform/surroundings.ts'
import { inLanguage } from '../platform/texts.ts'
import { withProgram } from './command.ts'

const usage = `npx vastakaiku catalogue import --organisation SLUG FILE [--unit KEY] [--whole]
  FILE     {organizations, serviceChannels, services}, as PTV's open API v11 returns them (docs/ptv.md)
  --unit   where services go whose organisation is no unit of ours; else the first unit at the top
  --whole  the file is all there is: what is not in it is archived`

const mostFaultsTold = 50

/** npx vastakaiku catalogue VERB. */
export async function run(words: string[]): Promise<void> {
  const [verb, ...rest] = words
  if (verb !== 'import') throw new CannotStart(usage)
  const given = readWords(rest)
  const content = await readFile(given.file).catch(() => {
    throw new CannotStart(`There is no file ${given.file} that can be read.`)
  })
  const config = readConfig({ LOG_LEVEL: 'error', ...process.env })
  await withProgram(config, ({ services }) => importFile(services, given, content))
}

type Given = { organisation: string; file: string; unit: string | undefined; whole: boolean }

/** Carries the import through here and now, telling how far it is; a program that runs beside it may run on. */
async function importFile(services: Services, given: Given, content: Buffer) {
  const organisation = await services.organisations.findBySlug(given.organisation)
  if (!organisation) throw new CannotStart(`There is no organisation ${given.organisation}.`)
  const ctx = systemContext(organisation, 'catalogue: import', surroundingsOf(services))
  const source = openPtvFile(content)
  if (!source.ok) throw new CannotStart(`${given.file}: ${refusals[source.reason]}`)
  const { database } = services
  const unit = chooseUnit(await database.read(organisation.id, listUnits), given.unit)
  say(`Services whose organisation is no unit of ours go to ${nameOf(unit)} (${unit.key}).`)
  const begun = await database.write(organisation.id, (tx) =>
    beginImport(tx, ctx, { source: 'file', whole: given.whole, unitId: unit.id }),
  )
  if (!begun.ok) throw new CannotStart(`The unit ${unit.key} is closed.`)
  const importId = begun.value
  await carryThrough(services, ctx, importId, source, (read, total) => say(`${read} of ${total}`))
  await database.read(organisation.id, async (db) =>
    report(await getImport(db, importId), await listImportFaults(db, importId), ctx),
  )
}

function report(one: Import, faults: readonly ImportFault[], ctx: Context) {
  const counts = [
    `${one.recordsAdded} added`,
    `${one.recordsChanged} changed`,
    `${one.recordsUnchanged} as before`,
    `${one.recordsArchived} archived`,
    `${one.servicesMoved} services moved to another unit`,
    `${one.servicesMarked} services marked otherwise as sensitive or not`,
    `${one.recordsFailed} failed`,
  ]
  say(`${ctx.organisation.slug}: ${one.recordsRead} records read: ${counts.join(', ')}.`)
  for (const { kind, sourceId, name, field, reason, leftOut } of faults.slice(0, mostFaultsTold)) {
    const what = [kind, sourceId, name && `"${name}"`].filter(Boolean).join(' ')
    say(`  ${leftOut ? 'left out' : 'FAILED  '} ${what}: ${[field, reason].filter(Boolean).join(' ')}`)
  }
  if (faults.length > mostFaultsTold)
    say(`  and ${faults.length - mostFaultsTold} more: see the import's page.`)
}

const refusals = {
  no_json: 'this is not JSON.',
  no_ptv_file: 'this is not {organizations, serviceChannels, services}.',
  empty_ptv_file: 'there are no records in it.',
} as const

function chooseUnit(units: readonly Unit[], key: string | undefined): Unit {
  const open = units.filter(({ closedOn }) => closedOn === null)
  const chosen =
    key === undefined ? open.find(({ parentId }) => parentId === null) : open.find((unit) => unit.key === key)
  if (chosen) return chosen
  if (key === undefined)
    throw new CannotStart('The organisation has no unit yet: every service belongs to one.')
  throw new CannotStart(
    `There is no open unit ${key}. There are: ${open.map((unit) => unit.key).join(', ')}.`,
  )
}

function nameOf({ names }: Unit) {
  return inLanguage(names, 'fi').text
}

function readWords(words: string[]): Given {
  const text = { type: 'string' } as const
  const options = { organisation: text, unit: text, whole: { type: 'boolean' } } as const
  try {
    const { values, positionals } = parseArgs({ args: words, options, strict: true, allowPositionals: true })
    const [file, ...more] = positionals
    if (!values.organisation || !file || more.length > 0) throw new CannotStart(usage)
    return { organisation: values.organisation, file, unit: values.unit, whole: values.whole ?? false }
  } catch (error) {
    if (error instanceof CannotStart) throw error
    throw new CannotStart(usage)
  }
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
