import { describe, expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, found } from '../../../tests/builders/context.ts'
import { aCase, aCaseWorker, closed, someWords } from '../../../tests/builders/improvement.ts'
import { anAnswer, anAsk, anInvitation } from '../../../tests/builders/listening.ts'
import { aGateway } from '../../../tests/builders/messaging.ts'
import { aSpeaker } from '../../../tests/builders/voices.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import type { Id } from '../../platform/id.ts'
import { feature as catalogue } from '../catalogue/index.ts'
import { releaseWords } from '../moderation/review.actions.ts'
import { feature as voices } from '../voices/index.ts'
import { feature } from './index.ts'
import { measureCase } from './measurement.actions.ts'
import { askForQuote } from './quote.actions.ts'
import { findQuote } from './quote.queries.ts'

const db = testDatabase()

describe('the public pages of changes', () => {
  test('say what was heard and done, and that it will be measured', async () => {
    const { ctx, site } = await aTown()
    const service = await aService(db.database, ctx)
    const { feedbackId } = await someWords(db.database, ctx, service)
    const caseId = await aCase(db.database, ctx, { ...service, title: 'Työnimi', feedbackIds: [feedbackId] })
    const page = `/${ctx.organisation.slug}/fi/changes/${caseId}`
    expect((await site.get(page)).status).toBe(404)
    expect(await textOf(site.get(`/${ctx.organisation.slug}/sv/changes`))).toContain(
      'Den första ändringen är på väg',
    )
    await closed(db.database, ctx, caseId)
    const html = await textOf(site.get(page))
    expect(html).toContain('Vaihdoimme varaajan.')
    expect(html).toContain('Tätä sanoi alle 10 ihmistä')
    expect(html).toContain('Se mitataan 1.2.2027.')
    expect(html).toContain(`/fi/services/${service.key}`)
    expect(html).not.toContain('Työnimi')
    expect(html).not.toContain('Suihkuista tulee kylmää vettä.')
    expect(await textOf(site.get(page.replace('/fi/', '/en/')))).toContain('Fewer than 10 people said this')
    expect(await textOf(site.get(`/${ctx.organisation.slug}/sv/changes`))).toContain('Vi bytte beredare.')
    expect(await textOf(site.get(`/${ctx.organisation.slug}/fi/services/${service.key}`))).toContain(caseId)
  })

  test('say exactly how many said it from ten on, and how much better it is', async () => {
    const { ctx, site } = await aTown()
    const { serviceId } = await aService(db.database, ctx)
    const feedbackIds: Id<'feedback'>[] = []
    for (let count = 0; count < 10; count += 1)
      feedbackIds.push((await someWords(db.database, ctx)).feedbackId)
    const caseId = await closed(db.database, ctx, await aCase(db.database, ctx, { serviceId, feedbackIds }))
    const later: Context = { ...ctx, now: new Date('2027-02-02T10:00:00Z') }
    await db.database.write(ctx.organisation.id, (tx) =>
      measureCase(tx, later, {
        caseId,
        serviceId,
        before: { fromOn: '2026-10-01', untilOn: '2026-11-22' },
        after: { fromOn: '2026-11-24', untilOn: '2027-01-31' },
      }),
    )
    const html = await textOf(site.get(`/${ctx.organisation.slug}/fi/changes/${caseId}`))
    expect(html).toContain('Tätä sanoi 10 ihmistä')
    expect(html).toContain('Vastauksia on liian vähän')
  })

  test('weigh those who were asked from a share of the visits, frozen as they were measured, and say so', async () => {
    const { ctx, site } = await aTown()
    const { serviceId } = await aService(db.database, ctx)
    const askId = await anAsk(db.database, ctx, { serviceId })
    const give = async (day: string, score: number, weight: number) => {
      const then: Context = { ...ctx, now: new Date(`${day}T10:00:00Z`) }
      const invitation = await anInvitation(db.database, then, { serviceId, askId, weight })
      await anAnswer(db.database, then, { score, invitation })
    }
    for (let count = 0; count < 5; count += 1) {
      await give('2026-10-05', 10, 1)
      await give('2026-10-05', 0, 4)
      await give('2026-12-05', 10, 4)
      await give('2026-12-05', 0, 1)
    }
    const caseId = await closed(db.database, ctx, await aCase(db.database, ctx, { serviceId }))
    const measured = await db.database.write(ctx.organisation.id, (tx) =>
      measureCase(
        tx,
        { ...ctx, now: new Date('2027-02-02T10:00:00Z') },
        {
          caseId,
          serviceId,
          before: { fromOn: '2026-10-01', untilOn: '2026-11-22' },
          after: { fromOn: '2026-11-24', untilOn: '2027-01-31' },
        },
      ),
    )
    expect(measured.ok).toBe(true)
    const html = await textOf(site.get(`/${ctx.organisation.slug}/fi/changes/${caseId}`))
    // Five of ten people each time, who stand for 5 of 25 visits before and for 20 of 25 after.
    expect(html.replaceAll('\u00a0', ' ')).toContain('ennen 20 % (10 vastausta), jälkeen 80 % (10 vastausta)')
    expect(html).toContain('jokainen painaa sen mukaan, kuinka montaa asiointia hän edustaa')
  })

  test('show quotes only as they were released', async () => {
    const { ctx, site } = await aTown()
    const { feedbackId } = await someWords(db.database, ctx, { words: 'Anna sanoi: kylmää!' })
    const caseId = await aCase(db.database, ctx, { feedbackIds: [feedbackId] })
    await db.database.write(ctx.organisation.id, (tx) => askForQuote(tx, ctx, { caseId, feedbackId }))
    await closed(db.database, ctx, caseId)
    const page = `/${ctx.organisation.slug}/fi/changes/${caseId}`
    expect(await textOf(site.get(page))).not.toContain('kylmää!')
    await db.database.write(ctx.organisation.id, async (tx) => {
      const quote = await findQuote(tx, { caseId, feedbackId })
      if (!quote) throw new Error('no quote was asked')
      return releaseWords(tx, ctx, { reviewId: quote.reviewId, words: '[nimi] sanoi: kylmää!' })
    })
    const html = await textOf(site.get(page))
    expect(html).toContain('[nimi] sanoi: kylmää!')
    expect(html).not.toContain('Anna sanoi')
    expect(html).not.toContain(feedbackId)
  })

  test('are found from the page of the one who spoke, first as work and then as a change', async () => {
    const { ctx, site } = await aTown()
    await aGateway(db.database, ctx)
    const { speakerId, returnCode } = await aSpeaker(db.database, ctx)
    const { feedbackId } = await someWords(db.database, ctx, { speakerId })
    const caseId = await aCase(db.database, ctx, { title: 'Työnimi', feedbackIds: [feedbackId] })
    const page = `/${ctx.organisation.slug}/fi/follow/${returnCode}`
    const open = await textOf(site.get(page))
    expect(open).toContain('Asiaa kehitetään')
    expect(open).not.toContain('Työnimi')
    await closed(db.database, ctx, caseId)
    const html = await textOf(site.get(page))
    expect(html).toContain('Vaihdoimme varaajan.')
    expect(html).toContain(`/fi/changes/${caseId}`)
  })

  test('begin from the first where the address asks for no page that there is', async () => {
    const { ctx, site } = await aTown()
    await closed(db.database, ctx, await aCase(db.database, ctx))
    for (const page of ['1e300', '-1', '0.5', 'x', ''])
      expect(await textOf(site.get(`/${ctx.organisation.slug}/fi/changes?page=${page}`))).toContain(
        'Vaihdoimme',
      )
  })

  test('of another organisation are not found', async () => {
    const { ctx } = await aTown()
    const caseId = await closed(db.database, ctx, await aCase(db.database, ctx))
    const { ctx: elsewhere, site } = await aTown()
    expect((await site.get(`/${elsewhere.organisation.slug}/fi/changes/${caseId}`)).status).toBe(404)
    expect((await site.get(`/${elsewhere.organisation.slug}/fi/changes/not-an-id`)).status).toBe(404)
  })
})

async function aTown() {
  const town = aContext({ organisation: await found(db.database) })
  const ctx: Context = { ...town, actor: await aCaseWorker(db.database, town) }
  return { ctx, site: anApp(db.database, [catalogue, voices, feature]) }
}

async function textOf(response: Promise<Response>): Promise<string> {
  return (await response).text()
}
