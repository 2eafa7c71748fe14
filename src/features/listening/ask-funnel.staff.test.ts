import { beforeAll, describe, expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aService, aUnit } from '../../../tests/builders/catalogue.ts'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import {
  anAnswer,
  anAsk,
  anInvitation,
  aServiceEvent,
  someTakenEvents,
} from '../../../tests/builders/listening.ts'
import { aGateway } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import type { Id } from '../../platform/id.ts'
import type { Service } from '../catalogue/service.model.ts'
import { feature } from './index.ts'
import { decideInvitationsJob } from './invitation.jobs.ts'

const t = testDatabase()
let ctx: Context
let site: ReturnType<typeof anApp>
let service: Service
let askId: Id<'ask'>
let page: string

beforeAll(async () => {
  ctx = aContext({ organisation: await found(t.database), actor: { kind: 'system', job: 'test' } })
  site = anApp(t.database, [feature], { staff: aStaffActor('viewer') })
  await aGateway(t.database, ctx)
  service = await aService(t.database, ctx)
  askId = await anAsk(t.database, ctx, { serviceId: service.serviceId })
  page = `/${ctx.organisation.slug}/staff/asks/${askId}/outcomes`
})

describe('why people were or were not asked', () => {
  test('has an empty week', async () => {
    const html = await (await site.get(page)).text()
    expect(html).toContain('Tällä viikolla ei käsitelty asiointeja')
    expect(html).toContain('23.11.2026 – 29.11.2026')
  })

  test('is counted by reason, step, unit and language, and no small group stands alone', async () => {
    const desk = await aUnit(t.database, ctx, { names: { fi: 'Itäinen toimipiste', sv: 'Östra enheten' } })
    const visits = [
      ...Array.from({ length: 8 }, () => ({ language: 'fi' })),
      ...Array.from({ length: 6 }, () => ({ language: 'sv', unit: desk.key })),
      ...Array.from({ length: 3 }, () => ({ language: 'en' })),
      ...Array.from({ length: 7 }, () => ({ phone: undefined })),
      ...Array.from({ length: 2 }, () => ({ protectedAddress: true })),
    ]
    const { batchId } = await someTakenEvents(
      t.database,
      ctx,
      visits.map((visit) => aServiceEvent({ service: service.key, ...visit })),
    )
    await decideInvitationsJob.run(site.services, ctx, { batchId })
    const html = textOf(await (await site.get(page)).text())
    expect(html).toMatch(/Kutsuja\s*<\/dt>\s*<dd[^>]*>\s*17/)
    expect(html).toMatch(/Ei puhelinnumeroa[^]*?>7</)
    expect(html).toMatch(/Turvakielto[^]*?alle 5/)
    expect(html).toContain('Lähdejärjestelmän mukaan henkilöllä on turvakielto')
    expect(html).toMatch(/Itäinen toimipiste[^]*?>6</)
    // Three in English would be told by what is left of the sum, so six in Swedish stand with them.
    expect(html).toMatch(/>Suomi<\/th>[^]*?>8<[^]*?Muut yhteensä[^]*?>9</)
    expect(html).not.toMatch(/>English<\/th>/)
    expect(html).not.toMatch(/Asiointeja\s*<\/dt>/)
    expect(html).toContain('Kaikki kutsut eivät ole vielä lähteneet.')

    const file = await site.get(`${page}.csv?week=2026-11-23`)
    expect(file.headers.get('content-disposition')).toContain('2026-11-23.csv')
    const rows = (await file.text()).split('\r\n')
    expect(rows).toContain('2026-11-23;step;planned;;17')
    expect(rows).toContain(
      '2026-11-23;refused;no_contact;Ei puhelinnumeroa tai osoitetta, johon viesti voidaan lähettää;7',
    )
    expect(rows).toContain('2026-11-23;refused;protected_address;Turvakielto;')
    expect(rows).toContain('2026-11-23;language;planned;Muut yhteensä;9')
  })

  test('shows another week by its day, and knows what no day is', async () => {
    expect(await (await site.get(`${page}?week=2026-11-18`)).text()).toContain('Tällä viikolla ei')
    expect((await site.get(`${page}?week=soon`)).status).toBe(200)
    expect((await site.get(page.replace(askId, service.serviceId))).status).toBe(404)
  })
})

test('an answer page that was opened is noted once, by its day and no more', async () => {
  const invitation = await anInvitation(t.database, ctx, { serviceId: service.serviceId, askId })
  const link = `/${ctx.organisation.slug}/v/${invitation.code}`
  for (let times = 0; times < 3; times += 1) expect((await site.get(link)).status).toBe(200)
  const opened = () =>
    t.database.read(ctx.organisation.id, async (db) => ({
      rows: await db.selectFrom('listening.invitationOpening').selectAll().execute(),
      events: await db
        .selectFrom('platform.event')
        .select(['details', 'subjectId'])
        .where('name', '=', 'invitation opened')
        .execute(),
    }))
  const { rows, events } = await opened()
  expect(rows).toHaveLength(1)
  expect(Object.keys(rows[0] ?? {})).toEqual(['organisationId', 'invitationId', 'openedOn'])
  expect(events).toEqual([{ details: {}, subjectId: askId }])

  const answered = await anInvitation(t.database, ctx, { serviceId: service.serviceId, askId })
  await anAnswer(t.database, ctx, { score: 9, invitation: answered })
  await site.get(`/${ctx.organisation.slug}/v/${answered.code}`)
  expect((await opened()).rows).toHaveLength(1)
})

function textOf(html: string): string {
  return html.replace(/&nbsp;|\u00a0|\u202f/g, ' ')
}
