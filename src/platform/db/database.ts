import { CamelCasePlugin, CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import { isId } from '../id.ts'
import type { Tables } from './tables.ts'
import { together } from './together.ts'

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
  write<Result>(
    organisationId: string,
    work: (tx: Tx) => Promise<Result | AskedLast<Result>>,
  ): Promise<Result>
  /** The register of organisations and other tables that belong to none. */
  readRegister<Result>(work: (db: Read) => Promise<Result>): Promise<Result>
  isReachable(): Promise<boolean>
  close(): Promise<void>
}

/**
 * What work ends in when its last statements are asked and not yet answered: the commit follows them in the same message, which saves
 * a turn of the network. Should one of them fail, PostgreSQL commits nothing. Whatever is asked after them is refused, and nothing else
 * that may fail belongs in the answer: it would be told as failed when it is committed.
 */
export class AskedLast<Result> {
  readonly answer: Promise<Result>
  constructor(answer: Promise<Result>) {
    this.answer = answer
  }
}

/** For whoever asks more in the same transaction. */
export async function answerOf<Result>(result: Result | AskedLast<Result>): Promise<Result> {
  return result instanceof AskedLast ? result.answer : result
}

export function newDatabase(pool: pg.Pool): Database {
  const dialect = new PostgresDialect({ pool })
  const config = { dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] }
  const kysely = new Kysely<Tables>(config)
  /** The same queries over one connection, none of which waits for the answer to the one before. */
  const on = (connection: DatabaseConnection, state: State) =>
    new Kysely<Tables>({
      config,
      dialect,
      driver: dialect.createDriver(),
      executor: kysely.getExecutor().withConnectionProvider({
        provideConnection: (use) => {
          // Somebody else's transaction is next on the connection.
          if (state.isOver) return Promise.reject(new TransactionIsOver())
          const answer = use(connection)
          answer.catch((error: unknown) => (state.failure ??= { error }))
          return answer
        },
      }),
    })
  const within: Within = (begin, work) =>
    kysely.getExecutor().provideConnection(async (connection) => {
      const state: State = { isOver: false }
      const tx = on(connection, state) as unknown as Tx
      const working = async () => {
        try {
          return await work(tx)
        } finally {
          state.isOver = true
        }
      }
      return inTransactionOn(connection, begin, working).catch((error: unknown) => {
        throw withFirstFailure(error, state)
      })
    })

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

type Work<Result> = (tx: Tx) => Promise<Result | AskedLast<Result>>
type Within = <Result>(begin: string, work: Work<Result>) => Promise<Result>

/** Of one transaction: whether its work has ended, and what failed in it first. */
type State = { isOver: boolean; failure?: { error: unknown } }

// Of what is asked at once, whoever is told first is not always the one whose statement failed: the others only hear that the
// transaction has failed, and that would tell nobody why. Nor would that nothing was committed.
function withFirstFailure(error: unknown, { failure }: State): unknown {
  if (!failure || !(error instanceof Error)) return error
  if (error instanceof NothingCommitted) error.cause = failure.error
  return 'code' in error && error.code === '25P02' ? failure.error : error
}

class NothingCommitted extends Error {
  override name = 'NothingCommitted'
  override message = 'A statement of the transaction had failed, and nothing was committed.'
}

class TransactionIsOver extends Error {
  override name = 'TransactionIsOver'
  override message = 'A statement was asked when its transaction was over.'
}

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
  connection: DatabaseConnection,
  begin: string,
  work: () => Promise<Result | AskedLast<Result>>,
): Promise<Result> {
  const begun = connection.executeQuery(CompiledQuery.raw(begin))
  begun.catch(() => undefined)
  try {
    const result = await work()
    if (!(result instanceof AskedLast)) {
      await begun
      await commitOn(connection)
      return result
    }
    const [, answer] = await together([begun, result.answer, commitOn(connection)])
    return answer
  } catch (error) {
    await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined)
    throw error
  }
}

// PostgreSQL answers a commit with ROLLBACK where a statement has failed, even when whoever asked it took no notice.
async function commitOn(connection: DatabaseConnection) {
  const { rows } = await connection.executeQuery<{ command: string }>(CompiledQuery.raw('commit'))
  if (rows[0]?.command !== 'COMMIT') throw new NothingCommitted()
}

function bindTo(organisationId: string) {
  if (!isId(organisationId)) throw new TypeError('An organisation id is a UUID')
  // A setting, not a question: half the cost of asking for set_config(), and no row comes back.
  return `set local app.organisation_id = '${organisationId}'`
}
