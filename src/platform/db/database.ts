import { CamelCasePlugin, type DatabaseConnection, Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import { isId } from '../id.ts'
import type { Tables } from './tables.ts'

/** What a query may do. A transaction is assignable to it. */
export type Read = Pick<
  Kysely<Tables>,
  'selectFrom' | 'with' | 'withRecursive' | 'fn' | 'case' | 'getExecutor' | 'dynamic'
>

declare const inTransaction: unique symbol
/** What an action may do: proof that it runs inside a transaction bound to one organisation. */
export type Tx = Read &
  Pick<Kysely<Tables>, 'insertInto' | 'updateTable' | 'deleteFrom' | 'selectNoFrom'> & {
    readonly [inTransaction]: true
  }

export type Database = {
  /** Reads of one organisation, in one consistent snapshot. */
  read<Result>(organisationId: string, work: (db: Read) => Promise<Result>): Promise<Result>
  /** One transaction of one organisation: all of it or none of it. */
  write<Result>(organisationId: string, work: (tx: Tx) => Promise<Result>): Promise<Result>
  /** The register of organisations and other tables that belong to none. */
  readRegister<Result>(work: (db: Read) => Promise<Result>): Promise<Result>
  isReachable(): Promise<boolean>
  close(): Promise<void>
}

export function newDatabase(pool: pg.Pool): Database {
  const dialect = new PostgresDialect({ pool })
  const config = { dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] }
  const kysely = new Kysely<Tables>(config)
  /** The same queries over one connection, none of which waits for the answer to the one before. */
  const on = (connection: DatabaseConnection) =>
    new Kysely<Tables>({
      config,
      dialect,
      driver: dialect.createDriver(),
      executor: kysely.getExecutor().withConnectionProvider({ provideConnection: (use) => use(connection) }),
    })
  const within: Within = (begin, work) =>
    kysely.getExecutor().provideConnection((connection) => inTransactionOn(on(connection), begin, work))

  return {
    read: (organisationId, work) =>
      reading(within, `begin isolation level repeatable read read only; ${bindTo(organisationId)}`, work),
    write: (organisationId, work) => within(`begin; ${bindTo(organisationId)}`, work),
    readRegister: (work) => reading(within, 'begin read only', work),
    isReachable: () =>
      sql`select 1`.execute(kysely).then(
        () => true,
        () => false,
      ),
    close: () => kysely.destroy(),
  }
}

type Within = <Result>(begin: string, work: (tx: Tx) => Promise<Result>) => Promise<Result>

// What was read is known before its transaction has ended, and nobody needs to wait for that.
function reading<Result>(within: Within, begin: string, work: (db: Read) => Promise<Result>) {
  return new Promise<Result>((resolve, reject) => {
    within(begin, async (db) => {
      const result = await work(db)
      resolve(result)
    }).catch(reject)
  })
}

// `begin` and the setting travel in one message, and the work follows without waiting for their answer: should they fail,
// PostgreSQL refuses all that comes behind them. Work that asks several things at once (Promise.all) waits for one turn of the
// network; PostgreSQL answers in the order of asking. Kysely's own connection would let each wait for the one before.
async function inTransactionOn<Result>(
  connection: Kysely<Tables>,
  begin: string,
  work: (tx: Tx) => Promise<Result>,
) {
  const begun = sql.raw(begin).execute(connection)
  begun.catch(() => undefined)
  try {
    const result = await work(connection as unknown as Tx)
    await begun
    await sql`commit`.execute(connection)
    return result
  } catch (error) {
    await sql`rollback`.execute(connection).catch(() => undefined)
    throw error
  }
}

function bindTo(organisationId: string) {
  if (!isId(organisationId)) throw new TypeError('An organisation id is a UUID')
  return `select set_config('app.organisation_id', '${organisationId}', true)`
}
