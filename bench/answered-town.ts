import pg from 'pg'
import type { Context } from '../src/platform/context.ts'
import type { Database } from '../src/platform/db/database.ts'
import { anAsk } from '../tests/builders/listening.ts'
import { aContact } from '../tests/builders/voices.ts'
import { listServicesByKey } from '../src/features/catalogue/service.queries.ts'
import type { BenchDatabase } from './database.ts'

/** Of 100,000 people who were asked in the last ninety days every fourth has answered. */
export const asked = 100_000
/** Every fifth of them about this service, where everybody is asked. */
export const wholeService = 'uimahalli'
/** And every fifth about this one, where one visit in five is asked, and one in two was asked before. */
export const sampledService = 'neuvonta'

/** A season's invitations and answers: a fifth about each of two services, the others about all the rest. */
export async function answerInvitations(bench: BenchDatabase, ctx: Context) {
  const { database, ownerUrl } = bench
  const [whole, sampled] = await Promise.all([
    serviceOf(database, ctx, wholeService),
    serviceOf(database, ctx, sampledService),
  ])
  const askId = await anAsk(database, ctx, { serviceId: whole })
  const contactId = await aContact(database, ctx)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`begin; select set_config('app.organisation_id', '${ctx.organisation.id}', true)`)
  const id = (kind: number) => `('00000000-0000-7000-800${kind}-' || lpad(to_hex(n), 12, '0'))::uuid`
  await client.query(
    `insert into listening.invitation (organisation_id, invitation_id, ask_id, version, service_id, contact_id, code_hash,
       language, planned_at, send_at, weight)
     select $1, ${id(1)}, $2, 1, case n % 5 when 0 then $3 when 1 then $4 else others.ids[1 + n % array_length(others.ids, 1)] end,
       $5, decode(md5('code' || n), 'hex'), 'fi', at, at,
       case when n % 5 = 0 then 1 when n % 7 = 0 then 2 else 5 end
     from generate_series(1, ${asked}) as n,
       lateral (select $6::timestamptz - n * interval '89 days' / ${asked} as at) as moment,
       (select array_agg(service_id order by key) as ids from catalogue.service) as others`,
    [ctx.organisation.id, askId, whole, sampled, contactId, ctx.now],
  )
  await client.query(
    `insert into listening.answer (organisation_id, answer_id, invitation_id, ask_id, version, service_id, channel, language,
       score, answered_at, weight)
     select organisation_id, ${id(2)}, invitation_id, ask_id, version, service_id, 'link', 'fi', n * 7 % 11, send_at, weight
     from (select *, row_number() over (order by invitation_id) as n from listening.invitation) as sent
     where n / 5 % 4 = 0`,
  )
  await client.query('commit')
  await client.end()
}

async function serviceOf(database: Database, ctx: Context, key: string) {
  const [service] = await database.read(ctx.organisation.id, (db) => listServicesByKey(db, [key]))
  if (!service) throw new Error(`There is no service ${key}`)
  return service.serviceId
}
