import { describe, expect, test } from 'vitest'
import { anApp, hiddenOf } from '../../../tests/builders/app.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, found } from '../../../tests/builders/context.ts'
import { aCase, aCaseWorker, closed, someWords, told } from '../../../tests/builders/improvement.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import type { Id } from '../../platform/id.ts'
import type { Feature } from '../../platform/feature.ts'
import { feedbackPagePlace } from '../listening/feedback.place.ts'
import { staffHomePlace } from '../identity/staff-home.place.ts'
import { findClosure } from './closure.queries.ts'
import { getCase } from './case.queries.ts'
import { feature } from './index.ts'
import { listGatherings } from './gathering.queries.ts'
import { listMeasurements } from './measurement.queries.ts'

const db = testDatabase()

describe('the pages of cases', () => {
  test('open a case from a feedback, and show its words and trail', async () => {
    const { ctx, site, root } = await anOffice()
    const { feedbackId } = await someWords(db.database, ctx)
    const opening = `${root}/new?feedback=${feedbackId}`
    expect(await textOf(site.get(opening))).toContain('Suihkuista tulee kylmää vettä.')
    const missing = await site.submit(opening, root, { title: '', goal: 'Lämmin vesi' })
    expect(missing.status).toBe(422)
    expect(await missing.text()).toContain('Lämmin vesi')
    const made = await site.submit(opening, root, { title: 'Suihkut', goal: 'Lämmin vesi' })
    expect(made.status).toBe(303)
    const html = await textOf(site.get(made.headers.get('location') ?? ''))
    expect(html).toContain('Asia on avattu')
    expect(html).toContain('Suihkuista tulee kylmää vettä.')
    expect(html).toContain('Liitettiin palaute')
    expect(html).toContain(`staff/feedback/${feedbackId}`)
    expect(await textOf(site.get(root))).toContain('Suihkut')
  })

  test('give, quote and let go by a form each', async () => {
    const { ctx, site, root } = await anOffice()
    const other = await aCaseWorker(db.database, ctx, { name: 'Toinen Työntekijä' })
    const { feedbackId } = await someWords(db.database, ctx)
    // A minute before: two owners of one moment have no order.
    const before = { ...ctx, now: new Date(ctx.now.getTime() - 60_000) }
    const page = `${root}/${await aCase(db.database, before, { feedbackIds: [feedbackId] })}`
    const given = await site.submit(page, `${page}/ownerships`, { staff: other.id })
    expect(await textOf(site.get(given.headers.get('location') ?? ''))).toContain(
      'Vastuuhenkilöksi tuli Toinen Työntekijä',
    )
    const again = await site.submit(page, `${page}/ownerships`, { staff: other.id })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('Asia on jo tällä henkilöllä')
    expect((await site.submit(page, `${page}/quotes`)).status).toBe(303)
    expect(await textOf(site.get(page))).toContain('Odottaa tarkistusta')
    expect((await site.submit(page, `${page}/removals`)).status).toBe(303)
    expect(await textOf(site.get(page))).toContain('Asiaan ei ole vielä liitetty palautetta')
  })

  test('measure with the windows they offer', async () => {
    const { ctx, site, root } = await anOffice()
    const { serviceId } = await aService(db.database, ctx)
    const caseId = await aCase(db.database, ctx, { serviceId })
    const page = `${root}/${caseId}/measurements`
    const windows = {
      service: serviceId,
      before_from: '1.8.2026',
      before_until: '30.9.2026',
      after_from: '1.10.2026',
      after_until: '22.11.2026',
    }
    const refused = await site.submit(page, page, { ...windows, after_from: '30.9.2026' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('ennen-jakso on ohi')
    const bad = await site.submit(page, page, { ...windows, before_from: 'elokuussa' })
    expect(await bad.text()).toContain('elokuussa')
    expect((await site.submit(page, page, windows)).status).toBe(303)
    expect(await textOf(site.get(`${root}/${caseId}`))).toContain('Vastauksia on liian vähän')
    expect(await read(ctx, (tx) => listMeasurements(tx, caseId))).toHaveLength(1)
  })

  test('close in two steps, and keep what was written when someone was quicker', async () => {
    const { ctx, site, root } = await anOffice()
    const { feedbackId } = await someWords(db.database, ctx)
    const caseId = await aCase(db.database, ctx, { feedbackIds: [feedbackId] })
    const page = `${root}/${caseId}/closure`
    const written = {
      heard_fi: 'Suihkut olivat kylmät',
      heard_sv: 'Duscharna var kalla',
      did_fi: 'Vaihdoimme varaajan',
      did_sv: 'Vi bytte beredare',
      measured_on: '1.2.2027',
    }
    const half = await site.submit(page, page, { ...written, did_sv: '' })
    expect(half.status).toBe(422)
    const halfHtml = await half.text()
    expect(halfHtml).toContain('Ruotsi, teimme: tämä puuttuu')
    expect(halfHtml).toContain('Vaihdoimme varaajan')
    const early = await site.submit(page, page, { ...written, measured_on: '' })
    expect(await early.text()).toContain('Kirjoita päivä')

    const ofAnother = hiddenOf(await textOf(site.get(page)), page)
    const look = await site.submit(page, page, { ...written, step: 'look' })
    expect(look.status).toBe(200)
    const lookHtml = await look.text()
    expect(lookHtml).toContain('Yksi ihminen näkee tämän seurantasivullaan')
    expect(await read(ctx, (tx) => findClosure(tx, caseId))).toBeUndefined()
    expect((await site.submit(page, page, { ...written, step: 'close' })).status).toBe(303)
    expect(await textOf(site.get(`${root}/${caseId}?done=closed`))).toContain('Vaihdoimme varaajan')

    expect((await site.get(page)).headers.get('location')).toBe(`${root}/${caseId}`)
    const late = await site.post(page, { ...ofAnother, ...written, did_fi: 'Korjasimme sen', step: 'close' })
    expect(late.status).toBe(422)
    const lateHtml = await late.text()
    expect(lateHtml).toMatch(/Testi Työntekijä päätti asian [\d.]+\sklo\s[\d.]+ Tekstisi on tallella/)
    expect(lateHtml).toContain('Korjasimme sen')
    const closure = await read(ctx, (tx) => findClosure(tx, caseId))
    expect(closure?.did['fi']).toBe('Vaihdoimme varaajan')
  })

  test('gather from the page of a feedback, by a form of the panel', async () => {
    const { ctx, site, root } = await anOffice()
    const { serviceId } = await aService(db.database, ctx)
    const { feedbackId } = await someWords(db.database, ctx, { serviceId })
    const caseId = await aCase(db.database, ctx, { serviceId })
    const showing = `/${ctx.organisation.slug}/staff/showing?feedback=${feedbackId}&service=${serviceId}`
    const gathered = await site.submit(showing, `${root}/gatherings`, { case: caseId })
    expect(gathered.status).toBe(303)
    expect(await read(ctx, (tx) => listGatherings(tx, caseId))).toMatchObject([{ feedbackId }])
    expect(await textOf(site.get(showing))).toContain(`${root}/${caseId}`)
  })

  test('gather several at once, ticked from the newest of the service', async () => {
    const { ctx, site, root } = await anOffice()
    const { serviceId } = await aService(db.database, ctx)
    const first = await someWords(db.database, ctx, { serviceId })
    const second = await someWords(db.database, ctx, { serviceId })
    const elsewhere = await someWords(db.database, ctx)
    const caseId = await aCase(db.database, ctx, { serviceId, feedbackIds: [first.feedbackId] })
    const page = `${root}/${caseId}/gatherings`
    const html = await textOf(site.get(page))
    expect(html).toContain(second.feedbackId)
    expect(html).not.toContain(first.feedbackId)
    expect(html).not.toContain(elsewhere.feedbackId)
    const nothing = await site.submit(page, page)
    expect(nothing.status).toBe(422)
    expect(await nothing.text()).toContain('Valitse ainakin yksi palaute')
    expect((await site.submit(page, page, { feedback: second.feedbackId })).status).toBe(303)
    expect(await read(ctx, (tx) => listGatherings(tx, caseId))).toHaveLength(2)
  })

  test('show on the front page what is mine and what is to be measured', async () => {
    const { ctx, site, root } = await anOffice(() => new Date('2027-02-02T10:00:00Z'))
    const mine = await aCase(db.database, ctx, { title: 'Minun asiani' })
    const due = await closed(db.database, ctx, await aCase(db.database, ctx))
    await told(db.database, ctx, due)
    const html = await textOf(site.get(`/${ctx.organisation.slug}/staff/front`))
    expect(html).toContain(`${root}/${mine}`)
    expect(html).toContain(`${root}/${due}/measurements`)
    expect(await textOf(site.get(`${root}?list=closed`))).toContain(due)
  })

  test('are not found in another organisation, nor without signing in', async () => {
    const { ctx } = await anOffice()
    const caseId = await aCase(db.database, ctx)
    const { site, root } = await anOffice()
    for (const page of ['', '/closure', '/measurements'])
      expect((await site.get(`${root}/${caseId}${page}`)).status).toBe(404)
    expect((await site.get(`${root}/not-an-id`)).status).toBe(404)
    const stranger = anApp(db.database, [feature])
    expect((await stranger.get(`/${ctx.organisation.slug}/staff/cases/${caseId}`)).status).toBe(403)
    expect((await read(ctx, (tx) => getCase(tx, caseId))).closedAt).toBeNull()
  })
})

// Stands for the pages of other rooms, where this room's panels are shown.
const host: Feature = {
  name: 'host',
  access: {},
  staff: (routes) => {
    routes.get('/showing', async (c) => {
      const { ctx, services, panels } = c.var
      const props = {
        feedbackId: c.req.query('feedback') as Id<'feedback'>,
        serviceId: c.req.query('service') as Id<'service'>,
      }
      const shown = await services.database.read(ctx.organisation.id, (tx) =>
        panels.show(feedbackPagePlace, tx, ctx, props),
      )
      return c.var.show({ title: 'Palaute' }, shown)
    })
    routes.get('/front', async (c) => {
      const { ctx, services, panels } = c.var
      const shown = await services.database.read(ctx.organisation.id, (tx) =>
        panels.show(staffHomePlace, tx, ctx, {}),
      )
      return c.var.show({ title: 'Etusivu' }, shown)
    })
  },
}

async function anOffice(clock?: () => Date) {
  const office = aContext({ organisation: await found(db.database) })
  const staff = await aCaseWorker(db.database, office)
  const ctx: Context = { ...office, actor: staff }
  const site = anApp(db.database, [feature, host], clock ? { staff, clock } : { staff })
  return { ctx, site, root: `/${ctx.organisation.slug}/staff/cases` }
}

async function textOf(response: Promise<Response>): Promise<string> {
  return (await response).text()
}

function read<Result>(ctx: Context, work: Parameters<typeof db.database.read<Result>>[1]): Promise<Result> {
  return db.database.read(ctx.organisation.id, work)
}
