import { beforeAll, describe, expect, test } from 'vitest'
import { anApp, hiddenOf } from '../../../tests/builders/app.ts'
import { aContext, aMonday, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aConsent, aContact, aSpeaker } from '../../../tests/builders/voices.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { randomCode, spacedCode } from '../../platform/secrets/secrets.ts'
import type { Feature } from '../../platform/feature.ts'
import { panelFor } from '../../platform/panels.ts'
import { feature } from './index.ts'
import { followPagePlace } from './follow.place.ts'
import { listToldContacts } from './consent.queries.ts'
import { addressHash, optOut, readAddress } from './contact.intake.ts'
import { openAddresses, type SealedContact } from './contact-reading.intake.ts'
import { isOptedOut } from './contact.queries.ts'
import { demoNumber } from './phone.model.ts'

const db = testDatabase()
let ctx: Context
let root: string

beforeAll(async () => {
  ctx = aContext({ organisation: await found(db.database) })
  root = `/${ctx.organisation.slug}`
})

const site = () => anApp(db.database, [feature])
const told = (speakerId: Parameters<typeof listToldContacts>[1]) =>
  db.database.read(ctx.organisation.id, (read) => listToldContacts(read, speakerId))

describe('the page a speaker returns to', () => {
  test.each(['fi', 'sv', 'en'])(
    'stands in %s without script or cookie, and is not searched for',
    async (language) => {
      const { returnCode, speakerId } = await aSpeaker(db.database, ctx)
      await aConsent(db.database, ctx, { speakerId, address: demoNumber(41) })
      for (const address of [
        'follow',
        `follow/${returnCode}`,
        `follow/${returnCode}/erasure`,
        'follow/erased',
      ]) {
        const response = await site().get(`${root}/${language}/${address}`)
        const html = await response.text()
        expect(response.status).toBe(200)
        expect(response.headers.get('x-robots-tag')).toContain('noindex')
        expect(response.headers.get('set-cookie')).toBeNull()
        expect(html).not.toContain('<script')
        expect(html).not.toContain(demoNumber(41))
      }
      const page = await (await site().get(`${root}/${language}/follow/${returnCode}`)).text()
      expect(page).toContain(spacedCode(returnCode))
      expect(page).toContain('+358 49 *** **41')
    },
  )

  test('opens when the code is typed in its own way', async () => {
    const { returnCode } = await aSpeaker(db.database, ctx)
    const typed = ` ${spacedCode(returnCode).toLowerCase()} `
    const response = await site().post(`${root}/fi/follow`, { code: typed })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`${root}/fi/follow/${returnCode}`)
  })

  test('says that a code is wrong and keeps what was typed', async () => {
    const response = await site().post(`${root}/fi/follow`, { code: 'ABC-123' })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain('Tällä koodilla ei löydy mitään')
    expect(html).toContain('value="ABC-123"')
    expect((await site().post(`${root}/fi/follow`, { code: '  ' })).status).toBe(422)
    expect((await site().get(`${root}/fi/follow/0000`)).status).toBe(404)
  })

  test('opens in its own organisation only', async () => {
    const other = await found(db.database)
    const { returnCode } = await aSpeaker(db.database, ctx)
    expect((await site().get(`/${other.slug}/fi/follow/${returnCode}`)).status).toBe(404)
  })
})

test('rooms below show what they know of the speaker on the page', async () => {
  const { returnCode, speakerId } = await aSpeaker(db.database, ctx)
  const below: Feature = {
    name: 'listening',
    access: {},
    panels: [panelFor(followPagePlace, async (_db, _ctx, props) => `You are ${props.speakerId}`)],
  }
  const shown = await anApp(db.database, [feature, below]).get(`${root}/en/follow/${returnCode}`)
  expect(await shown.text()).toContain(`You are ${speakerId}`)
  const alone = await site().get(`${root}/en/follow/${returnCode}`)
  expect(await alone.text()).toContain('There is nothing here yet')
})

describe('a thousand guesses', () => {
  test('from one address, a hundred at once, are stopped while others come and go', async () => {
    const { returnCode } = await aSpeaker(db.database, ctx)
    const app = site()
    const statuses: number[] = []
    for (let wave = 0; wave < 10; wave += 1) {
      const guesses = Array.from({ length: 100 }, () => app.get(`${root}/sv/follow/${randomCode(12)}`))
      statuses.push(...(await Promise.all(guesses)).map(({ status }) => status))
    }
    expect(statuses.filter((status) => status === 404)).toHaveLength(20)
    expect(statuses.filter((status) => status === 429)).toHaveLength(980)

    const stopped = await app.get(`${root}/sv/follow/${returnCode}`)
    expect(stopped.status).toBe(429)
    expect(await stopped.text()).toContain('För många felaktiga koder')
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await app.get(`${root}/sv/follow/${returnCode}`, '192.0.2.77')).status).toBe(200)
  })

  test("are not counted from one's own page, opened as often as one likes", async () => {
    const { returnCode } = await aSpeaker(db.database, ctx)
    const app = site()
    for (let time = 0; time < 50; time += 1) {
      expect((await app.get(`${root}/fi/follow/${returnCode}`)).status).toBe(200)
    }
  })
})

describe('being told', () => {
  test('is asked for with a number or an address, and ended, on the page', async () => {
    const { returnCode, speakerId } = await aSpeaker(db.database, ctx)
    const page = `${root}/fi/follow/${returnCode}`
    const app = site()
    const asking = await app.get(page)
    expect(await asking.text()).toContain('own-data">Oletko aiemmin kieltänyt viestimme?')
    const given = await app.submit(page, `${page}/consents`, { address: 'aino@esimerkki.fi' })
    expect(given.headers.get('location')).toBe(`${page}?told=given`)
    expect(await told(speakerId)).toMatchObject([{ channel: 'email' }])
    expect(await (await app.get(`${page}?told=given`)).text()).toContain('a***@esimerkki.fi')

    const ended = await app.submit(page, `${page}/consent-withdrawals`)
    expect(ended.headers.get('location')).toBe(`${page}?told=withdrawn`)
    expect(await told(speakerId)).toEqual([])
  })

  test('is refused with a reason, and nothing typed is lost', async () => {
    const { returnCode } = await aSpeaker(db.database, ctx)
    const page = `${root}/fi/follow/${returnCode}`
    for (const [address, reason] of [
      ['12345', 'Tarkista puhelinnumero'],
      ['09 310 1691', 'ei voi lähettää tekstiviestiä'],
      ['aino@', 'Kirjoita sähköpostiosoite'],
      ['', 'Kirjoita puhelinnumero tai sähköpostiosoite'],
    ] as const) {
      const response = await site().submit(page, `${page}/consents`, { address })
      const html = await response.text()
      expect(response.status).toBe(422)
      expect(html).toContain(reason)
      expect(html).toContain(`value="${address}"`)
    }
  })

  test('counts once when the form is sent twice, and not at all without its token', async () => {
    const { returnCode, speakerId } = await aSpeaker(db.database, ctx)
    const page = `${root}/fi/follow/${returnCode}`
    const app = site()
    const hidden = hiddenOf(await (await app.get(page)).text(), `${page}/consents`)
    const values = { ...hidden, address: demoNumber(51) }
    const sent = await Promise.all([1, 2].map(() => app.post(`${page}/consents`, values)))
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    const consents = await db.database.read(ctx.organisation.id, (read) =>
      read.selectFrom('voices.consent').select('consentId').where('speakerId', '=', speakerId).execute(),
    )
    expect(consents).toHaveLength(1)
    expect((await app.post(`${page}/consents`, { address: demoNumber(52) })).status).toBe(422)
    const used = await db.database.read(ctx.organisation.id, (read) =>
      read.selectFrom('platform.usedForm').select('location').execute(),
    )
    expect(JSON.stringify(used)).not.toContain(returnCode)
  })
})

describe('erasure', () => {
  test('forgets contact, consent and code, keeps the stop, and leads the second sending to the same end', async () => {
    const { returnCode, speakerId } = await aSpeaker(db.database, ctx)
    await aConsent(db.database, ctx, { speakerId, address: demoNumber(61) })
    const contactId = await aContact(db.database, ctx, { address: demoNumber(61) })
    await db.database.write(ctx.organisation.id, (tx) => optOut(tx, ctx, { contactId, purpose: 'ask' }))
    const page = `${root}/fi/follow/${returnCode}/erasure`
    const app = site()
    const hidden = hiddenOf(await (await app.get(page)).text(), page)
    expect((await app.post(page, hidden)).status).toBe(422)

    const values = { ...hidden, words: 'erase' }
    for (const sending of [1, 2]) {
      const erased = await app.post(page, values)
      expect([sending, erased.status, erased.headers.get('location')]).toEqual([
        sending,
        303,
        `${root}/fi/follow/erased`,
      ])
    }
    expect((await app.get(`${root}/fi/follow/${returnCode}`)).status).toBe(404)
    expect(await told(speakerId)).toEqual([])
    const left = await db.database.read(ctx.organisation.id, async (read) => ({
      speaker: await read
        .selectFrom('voices.speaker')
        .selectAll()
        .where('speakerId', '=', speakerId)
        .execute(),
      erasures: await read
        .selectFrom('voices.erasure')
        .selectAll()
        .where('speakerId', '=', speakerId)
        .execute(),
      contacts: await read
        .selectFrom('voices.contact')
        .innerJoin('voices.consent', 'voices.consent.contactId', 'voices.contact.contactId')
        .select(['addressEncrypted', 'addressHash'])
        .where('voices.consent.speakerId', '=', speakerId)
        .execute(),
      events: await read
        .selectFrom('platform.event')
        .select(['name', 'details'])
        .where('subjectId', '=', speakerId)
        .where('name', '=', 'speaker erased')
        .execute(),
      stopped: await isOptedOut(read, addressHash(ctx, 'sms', demoNumber(61)), 'ask'),
    }))
    expect(left.speaker).toMatchObject([{ returnCodeHash: null, returnCodeEncrypted: null }])
    expect(left.erasures).toMatchObject([{ wordsKept: false, erasedAt: aMonday }])
    expect(left.contacts).toEqual([{ addressEncrypted: null, addressHash: null }])
    expect(left.events).toEqual([{ name: 'speaker erased', details: { words_kept: false } }])
    expect(left.stopped).toBe(true)
  })

  test('of one speaker leaves the next one alone', async () => {
    const [one, next] = [await aSpeaker(db.database, ctx), await aSpeaker(db.database, ctx)]
    await aConsent(db.database, ctx, { speakerId: next.speakerId, address: demoNumber(62) })
    const page = `${root}/en/follow/${one.returnCode}/erasure`
    expect((await site().submit(page, page, { words: 'keep' })).status).toBe(303)
    expect(await told(next.speakerId)).toHaveLength(1)
    expect((await site().get(`${root}/en/follow/${next.returnCode}`)).status).toBe(200)
  })
})

describe('the read log of contacts', () => {
  test('is shown to administrators, with no address in it, and to nobody else', async () => {
    const contactId = await aContact(db.database, ctx, { address: demoNumber(71) })
    const system: Context = { ...ctx, actor: { kind: 'system', job: 'test' } }
    await db.database.write(ctx.organisation.id, (tx) =>
      readAddress(tx, system, { contactId, why: 'messaging: send message' }),
    )
    // As texts of one batch are read together.
    await db.database.write(ctx.organisation.id, async (tx) => {
      const kept = await tx
        .selectFrom('voices.contact')
        .select(['contactId', 'purpose', 'addressEncrypted'])
        .where('channel', '=', 'sms')
        .where('addressEncrypted', 'is not', null)
        .limit(2)
        .execute()
      expect(kept).toHaveLength(2)
      return openAddresses(tx, system, {
        channel: 'sms',
        why: 'messaging: send message',
        contacts: kept as SealedContact[],
      })
    })
    const page = async (role: 'administrator' | 'frontline', query = '') =>
      anApp(db.database, [feature], { staff: aStaffActor(role) }).get(
        `${root}/staff/contact-readings${query}`,
      )
    const shown = await page('administrator', '?language=fi')
    const html = await shown.text()
    expect(shown.status).toBe(200)
    expect(html).toContain('Viestin lähettäminen')
    expect(html).toContain('Järjestelmä')
    expect(html).toContain('2 puhelinnumeroa')
    expect(html).not.toContain(demoNumber(71))
    expect((await page('administrator', '?by=people&page=zzz')).status).toBe(200)
    expect((await page('frontline')).status).toBe(403)
  })
})

test('what was taken down wrong is put right by the speaker, and nothing else is taken', async () => {
  const { returnCode } = await aSpeaker(db.database, ctx)
  const page = `${root}/fi/follow/${returnCode}`
  const refused = await site().submit(`${page}/correction`, `${page}/correction`, {
    kind: 'king',
    language: 'tlh',
  })
  expect(refused.status).toBe(422)
  const saved = await site().submit(`${page}/correction`, `${page}/correction`, {
    kind: 'firm',
    language: 'sv',
  })
  expect(saved.headers.get('location')).toBe(`${page}?told=corrected`)
  const after = await (await site().get(`${page}?told=corrected`)).text()
  for (const words of ['Tietosi on oikaistu', 'Yritys', 'Svenska']) expect(after).toContain(words)
})
