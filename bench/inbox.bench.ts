import { getRequestListener } from '@hono/node-server'
import pg from 'pg'
import { newOrganisationRegister } from '../src/features/identity/organisation.register.ts'
import { feature as listening } from '../src/features/listening/index.ts'
import { anApp } from '../tests/builders/app.ts'
import { aStaffActor } from '../tests/builders/context.ts'
import { type BenchDatabase, withBenchDatabase } from './database.ts'
import type { Figure } from './figure.ts'
import { aBenchTown, mediansInTurn } from './town.ts'

const FEEDBACKS = 200_000
const ROUNDS = 201

export const figures: Figure[] = [
  {
    key: 'inbox',
    name: 'staff inbox, 50 of 200,000 feedbacks: server time of the whole page',
    unit: 'ms',
    yardstick: 'its bare SQL, without policies, through pg',
    target: { atMost: 3 },
    measure: () =>
      withBenchDatabase(4, async (bench) => {
        const { ctx, service } = await aBenchTown(bench.database)
        await fill(bench, ctx.organisation.id, service)
        const app = anApp(bench.database, [listening], {
          staff: aStaffActor(),
          // As the program has it: not asked of the database at every page.
          organisations: newOrganisationRegister(bench.database, () => performance.now()),
        })
        // The server's listener puts a lighter Response in place of Node's, here as in the program.
        getRequestListener(app.app.fetch)
        const address = `/${ctx.organisation.slug}/staff/feedback`
        const bare = await bareList(bench, ctx.organisation.id)
        await mediansInTurn(ROUNDS, [() => openInbox(app, address), bare.ask])
        const [page, list] = await mediansInTurn(ROUNDS, [() => openInbox(app, address), bare.ask])
        await bare.close()
        return { value: page, ratio: page / list, note: `bare SQL ${list.toFixed(2)} ms` }
      }),
  },
]

/** Milliseconds until the page is ready; reading it is the browser's time. */
async function openInbox(app: ReturnType<typeof anApp>, address: string): Promise<number> {
  const started = performance.now()
  const response = await app.get(address)
  const milliseconds = performance.now() - started
  const html = await response.text()
  const rows = html.match(/palaute numero/g)?.length ?? 0
  if (response.status !== 200 || rows < 50) throw new Error(`${response.status} with ${rows} rows`)
  return milliseconds
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

type Service = { serviceId: string; unitId: string }

/** Two in three are answered, as in an inbox that is looked after. */
export async function fill(
  { ownerUrl }: BenchDatabase,
  organisationId: string,
  { serviceId, unitId }: Service,
) {
  const client = await connected(ownerUrl)
  await client.query(`begin; select set_config('app.organisation_id', '${organisationId}', true)`)
  const at = `timestamptz '2026-11-20 12:00Z' - n * interval '1 minute'`
  const id = (kind: number) => `('00000000-0000-7000-800${kind}-' || lpad(to_hex(n), 12, '0'))::uuid`
  const each = `generate_series(1, ${FEEDBACKS}) as n`
  await client.query(
    `insert into identity.staff (organisation_id, staff_id, name, email, joined_at)
     values ($1, '00000000-0000-7000-9000-000000000001', 'Testi', 'testi@example.fi', now())`,
    [organisationId],
  )
  await client.query(
    `insert into voices.speaker (organisation_id, speaker_id, language, first_spoke_at)
     select $1, ${id(1)}, 'fi', ${at} from ${each}`,
    [organisationId],
  )
  await client.query(
    `insert into listening.feedback
       (organisation_id, feedback_id, speaker_id, service_id, unit_id, channel, language, words, received_at)
     select $1, ${id(2)}, ${id(1)}, $2, $3, 'web', 'fi', 'palaute numero ' || n, ${at} from ${each}`,
    [organisationId, serviceId, unitId],
  )
  await client.query(
    `insert into listening.reply (organisation_id, reply_id, feedback_id, words, language, replied_by, replied_at)
     select $1, ${id(3)}, ${id(2)}, 'kiitos', 'fi', '00000000-0000-7000-9000-000000000001', ${at}
     from ${each} where n % 3 > 0`,
    [organisationId],
  )
  await client.query('commit')
  await client.query('analyze')
  await client.end()
}

/** The same rows as the page's list needs them, asked as plainly as they can be. */
async function bareList({ ownerUrl }: BenchDatabase, organisationId: string) {
  const client = await connected(ownerUrl)
  await client.query(`set app.organisation_id = '${organisationId}'`)
  const text = `
    select f.feedback_id, f.service_id, f.channel, f.language, left(f.words, 300), f.received_at, a.score, g.staff_id
    from listening.feedback f
    left join listening.answer a on a.organisation_id = f.organisation_id and a.answer_id = f.answer_id
    left join listening.assignment g on g.organisation_id = f.organisation_id and g.feedback_id = f.feedback_id
    where f.organisation_id = $1 and f.words is not null and not exists (
      select from listening.reply r where r.organisation_id = f.organisation_id and r.feedback_id = f.feedback_id)
    order by f.received_at desc, f.feedback_id desc limit 51`
  const ask = () => client.query({ name: 'bare', text, values: [organisationId] })
  return { ask: () => millisecondsOf(ask), close: () => client.end() }
}

async function connected(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}
