import type pg from 'pg'
import type { Breach } from '../rule.ts'

/** What a rule needs to know of the house besides the database itself. */
export type House = { river: readonly string[]; programRole: string }

/** A rule about the database as it is, read from its catalogue. A breach is planted in SQL and taken back. */
export type DatabaseRule = {
  says: string
  check: (client: pg.ClientBase, house: House) => Promise<Breach[]>
  breaches: Readonly<Record<string, string>>
  innocent: Readonly<Record<string, string>>
}
