import { beforeAll, expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aPerson } from '../../../tests/builders/identity.ts'
import { anAsk, aServiceEvent, someTakenEvents } from '../../../tests/builders/listening.ts'
import { aGateway } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import type { Service } from '../catalogue/service.model.ts'
import { feature } from './index.ts'
import { decideInvitationsJob } from './invitation.jobs.ts'

const t = testDatabase()
let ctx: Context
let service: Service
let root: string

beforeAll(async () => {
  ctx = aContext({ organisation: await found(t.database) })
  service = await aService(t.database, ctx)
  root = `/${ctx.organisation.slug}/staff/asks`
})

async function pageAt(address: string): Promise<string> {
  const site = anApp(t.database, [feature], { staff: aStaffActor('developer') })
  const response = await site.get(address)
  expect(response.status).toBe(200)
  return response.text()
}

test('a link leads to each part of the long page, and the languages are named in one, with whether they are required', async () => {
  const opening = await pageAt(`${root}/new?service=${service.serviceId}`)
  const askId = await anAsk(t.database, ctx, { serviceId: service.serviceId })
  for (const [html, count] of [
    [opening, 4],
    [await pageAt(`${root}/${askId}`), 6],
  ] as const) {
    const parts = [...html.matchAll(/<a href="#(ask-\w+)">/g)].map(([, id]) => id)
    expect(parts).toHaveLength(count)
    // A part of the form unfolds in the browser for a place that lies inside it.
    for (const id of parts)
      expect(html).toMatch(new RegExp(`<h2 id="${id}">|class="vk-details__body" id="${id}"`))
    expect(html).toContain('Ruotsi (pakollinen)')
    expect(html).toContain('Englanti (vapaaehtoinen)')
  }
})

test('the form is folded to what is chosen; it opens where something is wrong, and for the words of a new ask', async () => {
  const site = anApp(t.database, [feature], { staff: aStaffActor('developer') })
  const unfolded = (html: string) =>
    [...html.matchAll(/<details class="vk-details vk-details--section"( open="")?>.*?id="(ask-\w+)"/gs)]
      .filter(([, open]) => open !== undefined)
      .map(([, , id]) => id)
  expect(unfolded(await pageAt(`${root}/new?service=${service.serviceId}`))).toEqual(['ask-words'])
  const { serviceId } = await aService(t.database, ctx)
  const askId = await anAsk(t.database, ctx, { serviceId })
  const page = await pageAt(`${root}/${askId}`)
  expect(unfolded(page)).toEqual([])
  expect(page).toContain('Kirjoitettu: suomi, ruotsi')
  expect(page).toContain('Kaikki palvelun asioinnit')
  expect(page).toContain('Seuraavana päivänä, klo ')
  expect(page).toContain('Kaikilta; enintään kerran 30 päivässä; ei muistutusta')

  const answer = await site.submit(`${root}/${askId}`, `${root}/${askId}`, {
    delayKind: 'hours',
    delayHours: 'pian',
    capDays: '0',
    sharePercent: '10',
  })
  expect(answer.status).toBe(422)
  const wrong = await answer.text()
  expect(unfolded(wrong)).toEqual(['ask-when', 'ask-whom'])
  expect(wrong).toContain('10 sadasta, arvotuilta')
})

test('an invitation is counted with the price that the organisation pays, where there is one', async () => {
  const opening = `${root}/new?service=${service.serviceId}`
  expect(await pageAt(opening)).not.toContain('Tuhat kutsua')
  const id = await aPerson(t.database, ctx)
  const price = { partPriceHundredths: 450, setAt: ctx.now, setBy: id }
  await t.database.write(ctx.organisation.id, (tx) =>
    tx
      .insertInto('messaging.textPrice')
      .values({ organisationId: ctx.organisation.id, ...price })
      .execute(),
  )
  const page = await pageAt(opening)
  expect(page).toContain('Tuhat kutsua')
  expect(page).toMatch(/name="partPrice"[^>]*value="4,5"|value="4,5"[^>]*name="partPrice"/)
})

test('who edits an ask while invitations wait is told how many still leave as they were planned', async () => {
  const system = { ...ctx, actor: { kind: 'system', job: 'test' } as const }
  await aGateway(t.database, system)
  const { serviceId, key } = await aService(t.database, ctx)
  const askId = await anAsk(t.database, ctx, { serviceId })
  const saved = `${root}/${askId}?saved=yes`
  expect(await pageAt(saved)).not.toContain('Lähtöä odottavia kutsuja')
  const visits = ['0490007001', '0490007002'].map((phone) => aServiceEvent({ service: key, phone }))
  const { batchId } = await someTakenEvents(t.database, system, visits)
  await decideInvitationsJob.run(anApp(t.database, [feature]).services, system, { batchId })
  expect(await pageAt(saved)).toContain('Lähtöä odottavia kutsuja: 2. Ne lähtevät sellaisina')
  expect(await pageAt(`${root}/${askId}`)).not.toContain('Lähtöä odottavia kutsuja')
})
