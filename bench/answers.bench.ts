import { fork } from 'node:child_process'
import path from 'node:path'
import pg from 'pg'
import { newApp } from '../src/app.ts'
import { invitationCodeHash } from '../src/features/listening/answer.actions.ts'
import { feature as listening } from '../src/features/listening/index.ts'
import type { Context } from '../src/platform/context.ts'
import { keepContacts } from '../src/features/voices/contact.intake.ts'
import { demoNumber } from '../src/features/voices/phone.model.ts'
import { type Id, newId } from '../src/platform/id.ts'
import { randomCode } from '../src/platform/secrets/secrets.ts'
import { newFormToken } from '../src/platform/web/form-token.ts'
import { newMetrics } from '../src/platform/web/metrics.ts'
import { listen } from '../src/server.ts'
import { someServices } from '../tests/builders/app.ts'
import { anAsk } from '../tests/builders/listening.ts'
import { type BenchDatabase, withBenchDatabase } from './database.ts'
import type { Figure } from './figure.ts'
import { aBenchTown, mediansInTurn } from './town.ts'

const CONNECTIONS = 16
const ANSWERS = 3_000
const ROUNDS = 5

export const figures: Figure[] = [
  {
    key: 'answers',
    name: 'answers stored over HTTP, from the touch of a number to commit',
    unit: 'answers/s',
    yardstick: 'autocommitted single-row inserts through pg with as many connections',
    target: { atLeast: 0.15 },
    measure: () =>
      withBenchDatabase(CONNECTIONS, async (bench) => {
        const { answerThem, stop } = await anAnsweredTown(bench)
        try {
          const [value, inserts] = await mediansInTurn(ROUNDS, [answerThem, () => insertBare(bench)])
          const note = `${Math.round(inserts)} inserts/s; ${CONNECTIONS} connections; the load runs on the same cores; aim 0.3`
          return { value, ratio: value / inserts, note }
        } finally {
          await stop()
        }
      }),
  },
]

async function insertBare({ ownerUrl }: BenchDatabase): Promise<number> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: CONNECTIONS })
  // Its connections are still closing when the database of the last round is stopped.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  await pool.query('create table if not exists bare_answer (id uuid primary key, score int, at timestamptz)')
  let left = ANSWERS
  const one = async () => {
    while (left-- > 0)
      await pool.query('insert into bare_answer values (gen_random_uuid(), $1, now())', [left % 11])
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: CONNECTIONS }, one))
  const seconds = (performance.now() - started) / 1000
  await pool.query('drop table bare_answer')
  await pool.end()
  return ANSWERS / seconds
}

async function anAnsweredTown({ database }: BenchDatabase) {
  const { ctx, service } = await aBenchTown(database)
  const askId = await anAsk(database, ctx, { serviceId: service.serviceId })
  const services = someServices(database, () => new Date())
  const organisation = ctx.organisation
  // One organisation, kept as the program keeps it: the register is no part of an answer's cost.
  services.organisations.findBySlug = async () => organisation
  const server = await listen({ PORT: 0, HOST: '127.0.0.1' })
  server.serve(
    newApp({
      services,
      features: [listening],
      // All the load comes from one address, which a real library's does not do at this rate.
      limiter: { take: () => ({ ok: true, giveBack: () => undefined }), size: () => 0 },
      metrics: newMetrics(),
      staffGuard: async () => undefined,
      apiGuard: async () => undefined,
    }),
  )
  const answerThem = async () => {
    const codes = await planInvitations(database, ctx, { askId, serviceId: service.serviceId })
    const posts = codes.map((code) => ({
      path: `/${organisation.slug}/v/${code}`,
      body: new URLSearchParams({ score: '9', form_token: tokenFor(ctx) }).toString(),
    }))
    return ANSWERS / (await load(server.port, posts))
  }
  return { answerThem, stop: () => server.stop() }
}

export function tokenFor(ctx: Context) {
  const nonce = randomCode(22)
  return newFormToken(ctx.secrets, {
    organisationId: ctx.organisation.id,
    form: 'score',
    now: new Date(),
    nonce,
  })
}

type Plan = { askId: string; serviceId: string }

export async function planInvitations(
  database: BenchDatabase['database'],
  ctx: Context,
  plan: Plan,
): Promise<string[]> {
  const organisationId = ctx.organisation.id
  const codes = Array.from({ length: ANSWERS }, () => randomCode(10))
  const now = new Date()
  const keptUntil = new Date(now.getTime() + 86_400_000)
  for (let from = 0; from < codes.length; from += 500) {
    const some = codes.slice(from, from + 500)
    await database.write(organisationId, async (tx) => {
      const contacts = await keepContacts(
        tx,
        { ...ctx, now, actor: { kind: 'system', job: 'bench' } },
        some.map((_, index) => ({
          channel: 'sms',
          address: demoNumber(from + index),
          purpose: 'ask',
          keptUntil,
        })),
      )
      await tx
        .insertInto('listening.invitation')
        .values(
          some.map((code, index) => ({
            organisationId,
            invitationId: newId<'invitation'>(now),
            askId: plan.askId,
            version: 1,
            serviceId: plan.serviceId,
            contactId: contacts[index] as Id<'contact'>,
            codeHash: invitationCodeHash(ctx, code),
            language: 'fi',
            plannedAt: now,
            sendAt: now,
          })),
        )
        .execute()
    })
  }
  return codes
}

/** Seconds that the load took, in a process of its own. Every answer is a redirect to the next step, or it throws. */
function load(port: number, posts: { path: string; body: string }[]): Promise<number> {
  const child = fork(path.join(import.meta.dirname, 'load.ts'), { execArgv: ['--import', 'tsx'] })
  return new Promise((resolve, reject) => {
    child.once('message', (message: { seconds?: number; fault?: string }) => {
      child.kill()
      if (message.seconds === undefined) reject(new Error(message.fault))
      else resolve(message.seconds)
    })
    child.once('error', reject)
    child.send({ port, posts, connections: CONNECTIONS, expected: 303 })
  })
}
