import type { Text } from './texts.ts'

type TableName = `${string}.${string}`

/** On what the keeping rests (GDPR, articles 6 and 9). */
export type Basis = 'public_task' | 'consent' | 'explicit_consent' | 'legal_obligation'

/** One kind of personal data: what a record of processing (GDPR, article 30) tells of it. */
export type Holding = {
  key: string
  whose: 'residents' | 'staff'
  basis: Basis
  what: Text
  why: Text
  /** How long, in words. */
  kept: Text
  /** Each table with those of its columns that say something of a person. */
  tables: Readonly<Record<TableName, readonly string[]>>
  /** What is counted as held now: rows of `table` (those of `where`), aged by the column `since`. */
  counted: { table: TableName; since: string; where?: string }
  /** None may be older: what is says that the nightly job has not done its work. */
  mostDays?: number
  /** The events that tell what was removed, and which of their details count it; an event without one counts for one. */
  removals?: readonly { event: string; detail?: string }[]
}

/** What a room says of its tables: each is in a holding, or says nothing of anyone. */
export type RoomHoldings = { holdings: readonly Holding[]; impersonal: readonly TableName[] }

/** A column of keys of stored files, and the name they are stored by. Declared so that a file of no row is found. */
export type FileColumn = { name: string; table: TableName; column: string }
