import { beforeAll, describe, expect, test } from 'vitest'
import { anApp, hiddenOf } from '../../../tests/builders/app.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, aMonday, aStaffActor, found } from '../../../tests/builders/context.ts'
import { anAsk, askWords, aServiceEvent, someTakenEvents } from '../../../tests/builders/listening.ts'
import { aGateway } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import type { Id } from '../../platform/id.ts'
import { staffHomePlace } from '../identity/staff-home.place.ts'
import { askingPanel } from './ask.panel.tsx'
import { countAsking, countFunnels, countRefusals, countWithdrawals } from './ask-funnel.queries.ts'
import { defaultWords } from './ask-default.texts.ts'
import { measureText } from '../messaging/text-message.model.ts'
import { askOpeningPages } from './ask-opening.staff.tsx'
import { decideAsk, defaultSettings } from './ask.model.ts'
import { getAsk, listAsks } from './ask.queries.ts'
import { askPages } from './ask.staff.tsx'
import { decideInvitationsJob } from './invitation.jobs.ts'
import { withLink } from './invitation.model.ts'
import { access } from './listening.access.ts'

const t = testDatabase()
const feature = {
  name: 'listening',
  access,
  staff: (routes: Parameters<typeof askPages>[0]) => {
    askOpeningPages(routes)
    askPages(routes)
  },
}
let ctx: Context
let site: ReturnType<typeof anApp>

beforeAll(async () => {
  ctx = aContext({ organisation: await found(t.database), actor: { kind: 'system', job: 'test' } })
  site = anApp(t.database, [feature], { staff: aStaffActor('developer') })
  await aGateway(t.database, ctx)
})

describe('an ask on the pages of staff', () => {
  test('is opened with our words, shown, changed and closed', async () => {
    const service = await aService(t.database, ctx)
    const choice = await (await site.get(`${root()}/new`)).text()
    expect(choice).toContain(service.serviceId)

    const opened = await open(service.serviceId)
    expect(opened.status).toBe(303)
    const [address = ''] = (opened.headers.get('location') ?? '').split('?')
    expect(await (await site.get(opened.headers.get('location') ?? '')).text()).toContain('Kysely on avattu')
    const page = await (await site.get(address)).text()
    expect(page).not.toContain('Kysely on avattu')
    expect(page).toContain('Kuinka todennäköisesti suosittelisit')
    expect(page).toContain('Asioinneista ei ole tullut tietoa')
    expect(page).toContain('Ei vielä lähetetty')
    expect(await (await site.get(root())).text()).toContain(address)

    const longer = await site.submit(address, address, { ...fieldsOf(page), capDays: '60' })
    expect([longer.status, longer.headers.get('location')]).toEqual([303, `${address}?saved=yes`])
    expect(await (await site.get(`${address}?saved=yes`)).text()).toContain('Kysely on tallennettu')
    expect(page).not.toContain('Kysely on tallennettu')
    expect(await askAt(address)).toMatchObject({ capDays: 60, version: 1 })
    const again = await site.submit(address, address, { ...fieldsOf(page), question_fi: 'Uusi kysymys?' })
    expect(again.status).toBe(303)
    expect(await askAt(address)).toMatchObject({ version: 2 })

    const closed = await site.submit(`${address}/closure`, `${address}/closure`)
    expect(closed.status).toBe(303)
    expect((await askAt(address)).closedAt).toEqual(aMonday)
    expect(await (await site.get(root())).text()).toContain('Suljettu')
  })

  test('does not open while a required language is missing, and keeps what was written', async () => {
    const service = await aService(t.database, ctx)
    const answer = await open(service.serviceId, { question_sv: '', question_fi: 'Minun kysymykseni' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Minun kysymykseni')
    expect(page).toContain('kaikilla pakollisilla kielillä')
  })

  test('shows a preview without saving anything', async () => {
    const service = await aService(t.database, ctx)
    const answer = await open(service.serviceId, { invitation_fi: 'Hei – {link}', preview: 'yes' })
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).toContain('kallis merkistö')
    expect(page).toContain('Kirjoita sen sijaan -')
    expect((await listAll()).some((ask) => ask.serviceId === service.serviceId)).toBe(false)
  })

  test('says in each language what an invitation costs, why it is dear and what could be written instead', async () => {
    const service = await aService(t.database, ctx)
    const answer = await open(service.serviceId, {
      invitation_fi: `Hei\u00a0– ”miten meni”? ${'Kerro se meille. '.repeat(7)}{link}`,
      invitation_sv: 'Hur gick det i Čáhppesoaivi? 🙂 {link}',
      partPrice: '4,5',
      preview: 'yes',
    })
    const page = textOf(await answer.text())
    expect(page).toContain('viestejä 3, kallis merkistö. Tuhat kutsua maksaa 135 €')
    expect(page).toContain('Merkki sitova välilyönti tekee viestistä kalliin. Kirjoita sen sijaan tavallinen')
    expect(page).toContain('Merkki ” tekee viestistä kalliin. Kirjoita sen sijaan &quot;')
    expect(page).toMatch(
      /Jos merkit korvataan: \d+ merkkiä, viestejä 2, edullinen merkistö. Tuhat kutsua maksaa 90 €/,
    )
    expect(page).toContain('Hei - &quot;miten meni&quot;? Kerro se meille.')
    expect(page).toContain('Kirjain Č tekee viestistä kalliin, mutta se on osa sanaa tai nimeä')
    expect(page).toContain('Kirjain á tekee')
    expect(page).toContain('Merkki 🙂 tekee viestistä kalliin. Jätä se pois')
    expect(page).not.toContain('Cahppesoaivi')

    const named = { invitation_fi: 'Miten meni – Čáhppesoaivissa? {link}', preview: 'yes' }
    const dear = await (await open(service.serviceId, named)).text()
    expect(dear).toContain('Viesti pysyy kalliina, vaikka muut merkit korvattaisiin')
    expect(dear).not.toContain('Jos merkit korvataan')
  })

  test('counts a line break as one character, as it is sent', async () => {
    const service = await aService(t.database, ctx)
    const preview = async (invitation_fi: string) =>
      /\d+ merkkiä/.exec(await (await open(service.serviceId, { invitation_fi, preview: 'yes' })).text())?.[0]
    expect(await preview('Hei\r\n{link}')).toBe(await preview('Hei {link}'))
  })

  test('counts no price without one, and says so of one that it cannot read', async () => {
    const service = await aService(t.database, ctx)
    const without = await (await open(service.serviceId, { preview: 'yes' })).text()
    expect(without).toContain('edullinen merkistö')
    expect(without).not.toContain('Tuhat kutsua')
    const wrong = await (await open(service.serviceId, { partPrice: 'halpa', preview: 'yes' })).text()
    expect(wrong).toContain('Kirjoita hinta sentteinä')
    expect(wrong).not.toContain('Tuhat kutsua')
  })

  test.each([
    [{ invitation_fi: 'Ilman linkkiä' }, 'pitää olla {link}'],
    [{ windowFromHour: '21' }, 'Lähetyksen pitää alkaa'],
    [{ capDays: '1' }, 'vähintään 7 päivää'],
    [{ capDays: 'usein' }, 'on vähintään? Kirjoita luku väliltä 1–365'],
    [{ delayHours: '721' }, 'Tunteja: kirjoita luku väliltä 0–720'],
  ])('is refused and explained when it has %o', async (given, message) => {
    const service = await aService(t.database, ctx)
    const answer = await open(service.serviceId, given)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(message)
  })

  test('never names a sensitive service', async () => {
    const service = await aService(t.database, ctx, {
      sensitive: true,
      names: { fi: 'Päihdeneuvonta', sv: 'Missbruk' },
    })
    const answer = await open(service.serviceId, { invitation_fi: 'Miten päihdeneuvonta sujui? {link}' })
    expect(answer.status).toBe(422)
    expect((await open(service.serviceId)).status).toBe(303)
    expect((await open(service.serviceId)).status).toBe(422)
  })

  test('is written by those who may, and seen by the rest', async () => {
    const service = await aService(t.database, ctx)
    const askId = await anAsk(t.database, ctx, { serviceId: service.serviceId })
    const viewer = anApp(t.database, [feature], { staff: aStaffActor('viewer') })
    expect((await viewer.get(`${root()}/${askId}`)).status).toBe(200)
    expect((await viewer.get(`${root()}/${askId}/closure`)).status).toBe(403)
    expect((await viewer.get(`${root()}/new?service=${service.serviceId}`)).status).toBe(403)
  })
})

test('the funnel and the reasons are counted for this organisation only', async () => {
  const service = await aService(t.database, ctx)
  const askId = await anAsk(t.database, ctx, { serviceId: service.serviceId })
  const settings = { channels: ['puhelin'] }
  const otherAsk = await anAsk(t.database, ctx, { serviceId: service.serviceId, settings })
  const { batchId } = await someTakenEvents(t.database, ctx, [
    aServiceEvent({ service: service.key, phone: '0490009001' }),
    aServiceEvent({ service: service.key, phone: '0490009002' }),
    aServiceEvent({ service: service.key, phone: undefined }),
  ])
  await decideInvitationsJob.run(site.services, ctx, { batchId })
  const since = new Date(aMonday.getTime() - 86_400_000)
  const count = (organisationId: string) =>
    t.database.read(organisationId, async (db) => ({
      funnel: (await countFunnels(db, since)).get(askId),
      refusals: await countRefusals(db, { ask: { askId, serviceIds: [service.serviceId] }, since }),
      ofOthers: await countRefusals(db, { ask: { askId: otherAsk, serviceIds: [service.serviceId] }, since }),
      withdrawals: await countWithdrawals(db, { askId, since }),
      week: await countAsking(db, { since, reach: { unitIds: [service.unitId], serviceIds: [] } }),
      all: (await countAsking(db, { since, reach: 'all' })).events > 0,
    }))
  expect(await count(ctx.organisation.id)).toEqual({
    funnel: { planned: 2, sent: 0, answered: 0, layers: [{ weight: 1, whole: 0, part: 0 }] },
    refusals: [{ reason: 'no_contact', count: 1 }],
    ofOthers: [],
    withdrawals: [],
    week: { events: 3, invitations: 2 },
    all: true,
  })
  // One person's reason is told to nobody as one.
  expect(await (await site.get(`${root()}/${askId}`)).text()).toContain('alle 5')
  const theirs = await found(t.database)
  expect(await count(theirs.id)).toEqual({
    funnel: undefined,
    refusals: [],
    ofOthers: [],
    withdrawals: [],
    week: { events: 0, invitations: 0 },
    all: false,
  })
  const staff = { ...ctx, actor: aStaffActor('viewer') }
  const card = await t.database.read(ctx.organisation.id, (db) =>
    askingPanel.show(db, staff, {} as never, site.services),
  )
  expect(askingPanel.place).toBe(staffHomePlace.name)
  expect(String(card)).toContain('Kyselyt tällä viikolla')
})

test('nobody real is texted at night', () => {
  const settings = { ...defaultSettings, windowToHour: 23 }
  const given = { requiredLanguages: ['fi', 'sv'], example: 'https://example.fi/k/v/7K2M9QXTB4' }
  const service = { names: { fi: 'Kirjasto' }, sensitive: false }
  expect(decideAsk({ settings, words: askWords }, service, given)).toEqual({
    ok: false,
    reason: 'window_indecent',
  })
})

test('nobody is told to reply to a name', () => {
  const service = { names: { fi: 'Kirjasto' }, sensitive: false }
  const given = { requiredLanguages: ['fi', 'sv'], example: 'https://example.fi/k/v/7K2M9QXTB4' }
  const invitation = { fi: 'Vastaa 0-10 tai avaa {link}', sv: 'Svara 0-10 eller öppna {link}' }
  const ask = { settings: defaultSettings, words: { ...askWords, invitation } }
  expect(decideAsk(ask, service, given).ok).toBe(true)
  expect(decideAsk(ask, service, { ...given, unanswerable: true })).toEqual({
    ok: false,
    reason: 'asks_for_reply',
  })
  const linked = { fi: 'Avaa {link}', sv: 'Öppna {link}' }
  const other = { ...ask, words: { ...ask.words, invitation: linked } }
  expect(decideAsk(other, service, { ...given, unanswerable: true }).ok).toBe(true)
})

test('our own words fit one text message in each language', () => {
  const organisation = { names: { fi: 'Kaikuranta', sv: 'Ekostrand' }, languages: ['fi', 'sv', 'en'] }
  const service = {
    names: { fi: 'Pääkirjasto', sv: 'Huvudbiblioteket', en: 'Main library' },
    sensitive: false,
  }
  const words = defaultWords(organisation, service, { canBeAnswered: true })
  for (const text of Object.values(words.invitation)) {
    const sent = withLink(text ?? '', 'https://palaute.kaikuranta.fi/kaikuranta/v/7K2M9QXTB4')
    expect(measureText(sent)).toMatchObject({ encoding: 'gsm7', parts: 1 })
  }
  const hidden = defaultWords(organisation, { ...service, sensitive: true }, { canBeAnswered: true })
  expect(hidden.invitation['fi']).not.toContain('Pääkirjasto')
})

/** With the spaces of numbers and money as one writes them. */
function textOf(html: string): string {
  return html.replace(/&nbsp;|\u00a0|\u202f/g, ' ')
}

function root() {
  return `/${ctx.organisation.slug}/staff/asks`
}

async function open(serviceId: string, given: Record<string, string> = {}) {
  const page = await (await site.get(`${root()}/new?service=${serviceId}`)).text()
  return site.post(root(), { ...hiddenOf(page, root()), ...fieldsOf(page), ...given })
}

/** What a browser would send of the form's text fields and ticked boxes; of many weekdays the last. */
function fieldsOf(html: string): Record<string, string> {
  const areas = [...html.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)]
  const inputs = [...html.matchAll(/<input class="govuk-input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)]
  const ticked = [...html.matchAll(/<input class="govuk-(?:radios|checkboxes)__input"[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes('checked'))
    .map((tag) => [tag, /name="([^"]+)"/.exec(tag)?.[1] ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? ''])
  return Object.fromEntries(
    [...areas, ...inputs, ...ticked].map(([, name = '', value = '']) => [name, value]),
  )
}

function askAt(address: string) {
  const askId = address.split('/').at(-1) as Id<'ask'>
  return t.database.read(ctx.organisation.id, (db) => getAsk(db, askId))
}

function listAll() {
  return t.database.read(ctx.organisation.id, listAsks)
}
