import { readV11Channel } from './v11.channel.ts'
import { readV11Organisation } from './v11.organisation.ts'
import { readV11Service } from './v11.service.ts'

/** A reading of one of the three kinds, in the order in which they must come: each points to those before it. */
export type PtvReading =
  | ({ kind: 'organisation' } & ReturnType<typeof readV11Organisation>)
  | ({ kind: 'channel' } & ReturnType<typeof readV11Channel>)
  | ({ kind: 'service' } & ReturnType<typeof readV11Service>)

/** Some records, and how many there are in all as far as is known yet. */
export type PtvBatch = { total: number; readings: PtvReading[] }

export type PtvFile =
  | { ok: true; batches: Iterable<PtvBatch> }
  | { ok: false; reason: 'no_json' | 'no_ptv_file' | 'empty_ptv_file' }

const lists = ['organizations', 'serviceChannels', 'services'] as const

/** A file `{organizations, services, serviceChannels}`, each list as v11 returns it. */
export function openPtvFile(content: Buffer): PtvFile {
  const given = parsed(content)
  if (given === undefined) return { ok: false, reason: 'no_json' }
  if (typeof given !== 'object' || given === null) return { ok: false, reason: 'no_ptv_file' }
  const held = given as Partial<Record<(typeof lists)[number], unknown>>
  const known = lists.filter((list) => held[list] !== undefined && held[list] !== null)
  if (known.length === 0 || known.some((list) => !Array.isArray(held[list])))
    return { ok: false, reason: 'no_ptv_file' }
  const rows = (list: (typeof lists)[number]) => (held[list] as unknown[] | null | undefined) ?? []
  const total = lists.reduce((sum, list) => sum + rows(list).length, 0)
  if (total === 0) return { ok: false, reason: 'empty_ptv_file' }
  return { ok: true, batches: inBatches(readingsOf(rows), total) }
}

const batchSize = 500

function* inBatches(readings: Iterable<PtvReading>, total: number): Generator<PtvBatch> {
  let held: PtvReading[] = []
  for (const reading of readings) {
    held.push(reading)
    if (held.length < batchSize) continue
    yield { total, readings: held }
    held = []
  }
  if (held.length > 0) yield { total, readings: held }
}

/** One at a time: a big city's file becomes no second copy of itself. */
function* readingsOf(rows: (list: (typeof lists)[number]) => readonly unknown[]): Generator<PtvReading> {
  for (const row of parentsFirst(rows('organizations')))
    yield { kind: 'organisation', ...readV11Organisation(row) }
  for (const row of rows('serviceChannels')) yield { kind: 'channel', ...readV11Channel(row) }
  for (const row of rows('services')) yield { kind: 'service', ...readV11Service(row) }
}

// An organisation points to the one above it, which must be there first. Of two that stand above each other one comes first.
function parentsFirst(rows: readonly unknown[]): unknown[] {
  // Held in boxes, because a damaged file may have the same nothing twice.
  const boxes = rows.map((row) => ({ row }))
  const byId = new Map(boxes.map((box) => [fieldOf(box.row, 'id'), box]))
  const done = new Set<(typeof boxes)[number]>()
  return boxes.flatMap((first) => {
    const upwards: unknown[] = []
    for (let box: typeof first | undefined = first; box && !done.has(box);) {
      done.add(box)
      upwards.push(box.row)
      box = byId.get(fieldOf(box.row, 'parentOrganizationId'))
    }
    return upwards.toReversed()
  })
}

function fieldOf(row: unknown, field: string): unknown {
  const value = typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[field] : undefined
  return typeof value === 'string' ? value.toLowerCase() : Symbol('none')
}

function parsed(content: Buffer): unknown {
  try {
    // Windows puts a mark before the text.
    return JSON.parse(content.toString('utf8').replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
