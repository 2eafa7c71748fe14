import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { aContext, found } from '../../../tests/builders/context.ts'
import { aConsent, aContact, aSpeaker } from '../../../tests/builders/voices.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import type { Read, Tx } from '../../platform/db/database.ts'
import { listConsents, listToldContacts } from './consent.queries.ts'
import { withdrawConsent } from './consent.actions.ts'
import { addressHash, consentToBeTold, optOut, readAddress } from './contact.intake.ts'
import { getContactHash, isOptedOut, listContactsOfSpeaker } from './contact.queries.ts'
import { openAddresses, type SealedContact } from './contact-reading.intake.ts'
import { countReadingsOfSpeaker, listContactReadings } from './contact-reading.queries.ts'
import { demoNumber } from './phone.model.ts'

const db = testDatabase()
let ctx: Context
let system: Context
let other: Context

beforeAll(async () => {
  ctx = aContext({ organisation: await found(db.database) })
  system = { ...ctx, actor: { kind: 'system', job: 'test' } }
  other = aContext({ organisation: await found(db.database) })
})

const read = <Result>(work: (db: Read) => Promise<Result>) => db.database.read(ctx.organisation.id, work)
const write = <Result>(work: (tx: Tx) => Promise<Result>) => db.database.write(ctx.organisation.id, work)

describe('a contact', () => {
  test('is kept encrypted, with a hash by which the same address is known again', async () => {
    const contactId = await aContact(db.database, ctx, { channel: 'email', address: 'Aino@esimerkki.fi' })
    const row = await read((one) =>
      one
        .selectFrom('voices.contact')
        .selectAll()
        .where('contactId', '=', contactId)
        .executeTakeFirstOrThrow(),
    )
    expect(JSON.stringify(row).toLowerCase()).not.toContain('aino')
    const hash = await read((one) => getContactHash(one, contactId))
    expect(hash).toEqual(addressHash(ctx, 'email', 'aino@esimerkki.fi'))
    expect(hash).not.toEqual(addressHash(other, 'email', 'aino@esimerkki.fi'))
    expect(hash).not.toEqual(addressHash(ctx, 'sms', 'aino@esimerkki.fi'))
  })

  test('is opened only with a row in the read log that says why', async () => {
    const contactId = await aContact(db.database, ctx, { address: demoNumber(7) })
    const address = await write((tx) => readAddress(tx, system, { contactId, why: 'send message' }))
    expect(address).toBe(demoNumber(7))
    const [latest] = await read((one) => listContactReadings(one, { page: 1, onlyByPeople: false }))
    expect(latest).toMatchObject({ why: 'send message', readBy: null, channel: 'sms', purposes: ['ask'] })
    expect(await read((one) => listContactReadings(one, { page: 1, onlyByPeople: true }))).toEqual([])
  })

  test('tells its speaker how often it has been opened, and nothing of others read beside it', async () => {
    const speakers = await Promise.all([1, 2, 3].map(() => aSpeaker(db.database, ctx)))
    const [speakerId, , unread] = speakers.map((speaker) => speaker.speakerId)
    for (const [index, speaker] of speakers.entries())
      await aConsent(db.database, ctx, { speakerId: speaker.speakerId, address: demoNumber(700 + index) })
    const consents = await read((one) =>
      sql<SealedContact & { speakerId: string }>`
        select speaker_id, contact_id, contact.purpose, address_encrypted
        from voices.consent join voices.contact using (organisation_id, contact_id)`.execute(one),
    )
    const together = [speakers[0]?.speakerId, speakers[1]?.speakerId]
    for (const wanted of [together, [speakerId]]) {
      const contacts = consents.rows.filter((row) => wanted.some((one) => one === row.speakerId))
      await write((tx) => openAddresses(tx, system, { channel: 'sms', why: 'tell', contacts }))
    }
    if (!speakerId || !unread) throw new Error('There are no speakers.')
    expect(await read((one) => countReadingsOfSpeaker(one, speakerId))).toEqual({
      readings: 2,
      lastReadAt: ctx.now,
    })
    expect(await read((one) => countReadingsOfSpeaker(one, unread))).toEqual({
      readings: 0,
      lastReadAt: null,
    })
  })

  test('is not opened once its time is over, nor by a resident, nor by another organisation', async () => {
    const contactId = await aContact(db.database, ctx, { keptUntil: new Date(ctx.now.getTime() - 1) })
    expect(await write((tx) => readAddress(tx, system, { contactId, why: 'late' }))).toBeUndefined()
    await expect(write((tx) => readAddress(tx, ctx, { contactId, why: 'curious' }))).rejects.toThrow(
      'read address',
    )
    const kept = await aContact(db.database, ctx)
    const elsewhere = { ...other, actor: system.actor }
    const stolen = await db.database.write(other.organisation.id, (tx) =>
      readAddress(tx, elsewhere, { contactId: kept, why: 'steal' }),
    )
    expect(stolen).toBeUndefined()
  })
})

describe('a consent to be told', () => {
  test('keeps the address for a year, and leads there until it is withdrawn', async () => {
    const { speakerId } = await aSpeaker(db.database, ctx)
    const consentId = await aConsent(db.database, ctx, { speakerId, address: demoNumber(11) })
    expect(await read((one) => listToldContacts(one, speakerId))).toMatchObject([{ channel: 'sms' }])
    const [kept] = await read((one) => listContactsOfSpeaker(one, ctx, speakerId))
    expect(kept?.masked).toBe('+358 49 *** **11')
    expect(kept?.keptUntilAt).toEqual(new Date('2027-11-23T12:00:00Z'))

    await write((tx) => withdrawConsent(tx, ctx, { speakerId, consentId }))
    expect(await read((one) => listToldContacts(one, speakerId))).toEqual([])
    const [left] = await read((one) => listContactsOfSpeaker(one, ctx, speakerId))
    expect(left).toMatchObject({ masked: undefined, withdrawnAt: ctx.now })
    await write((tx) => withdrawConsent(tx, ctx, { speakerId, consentId }))
  })

  test('is withdrawn by nobody but its own speaker', async () => {
    const [{ speakerId }, stranger] = [await aSpeaker(db.database, ctx), await aSpeaker(db.database, ctx)]
    const consentId = await aConsent(db.database, ctx, { speakerId })
    await write((tx) => withdrawConsent(tx, ctx, { speakerId: stranger.speakerId, consentId }))
    expect(await read((one) => listConsents(one, speakerId))).toHaveLength(1)
  })

  test('is one for each channel, however many forms are sent at once', async () => {
    const { speakerId } = await aSpeaker(db.database, ctx)
    await Promise.all(
      [21, 22, 23, 24].map((index) => aConsent(db.database, ctx, { speakerId, address: demoNumber(index) })),
    )
    await aConsent(db.database, ctx, { speakerId, channel: 'email', address: 'aino@esimerkki.fi' })
    const told = await read((one) => listToldContacts(one, speakerId))
    expect(told.map(({ channel }) => channel).sort()).toEqual(['email', 'sms'])
  })

  test('is refused for an address that no message reaches', async () => {
    const { speakerId } = await aSpeaker(db.database, ctx)
    const give = (channel: 'sms' | 'email', address: string) =>
      write((tx) => consentToBeTold(tx, ctx, { speakerId, channel, address }))
    expect(await give('sms', '123')).toEqual({ ok: false, reason: 'bad_number' })
    expect(await give('sms', '09 310 1691')).toEqual({ ok: false, reason: 'not_mobile' })
    expect(await give('email', 'aino')).toEqual({ ok: false, reason: 'bad_email' })
    expect(await read((one) => listConsents(one, speakerId))).toEqual([])
  })
})

describe('stop', () => {
  test('holds for the address and the purpose, in this organisation, said once or twice', async () => {
    const address = demoNumber(31)
    const hash = addressHash(ctx, 'sms', address)
    const contactId = await aContact(db.database, ctx, { address })
    await write((tx) => optOut(tx, ctx, { contactId, purpose: 'ask' }))
    await write((tx) => optOut(tx, ctx, { contactId, purpose: 'ask' }))
    expect(await read((one) => isOptedOut(one, hash, 'ask'))).toBe(true)
    expect(await read((one) => isOptedOut(one, hash, 'tell'))).toBe(false)
    const elsewhere = addressHash(other, 'sms', address)
    const there = await db.database.read(other.organisation.id, (one) => isOptedOut(one, elsewhere, 'ask'))
    expect(there).toBe(false)
    const events = await read((one) =>
      one.selectFrom('platform.event').select('name').where('subjectId', '=', contactId).execute(),
    )
    expect(events.filter(({ name }) => name === 'contact opted out')).toHaveLength(1)
  })

  test('to being told ends every consent of the address; a new wish counts where the address is their own, and asks stay stopped', async () => {
    const address = demoNumber(32)
    const hash = addressHash(ctx, 'sms', address)
    const { speakerId } = await aSpeaker(db.database, ctx)
    await aConsent(db.database, ctx, { speakerId, address })
    const [told] = await read((one) => listToldContacts(one, speakerId))
    await write((tx) => optOut(tx, ctx, { contactId: told!.contactId, purpose: 'ask' }))
    await write((tx) => optOut(tx, ctx, { contactId: told!.contactId, purpose: 'tell' }))
    expect(await read((one) => listToldContacts(one, speakerId))).toEqual([])

    // Anybody can type a number.
    await aConsent(db.database, ctx, { speakerId, address })
    expect(await read((one) => isOptedOut(one, hash, 'tell'))).toBe(true)

    await aConsent(db.database, ctx, { speakerId, address, proven: true })
    expect(await read((one) => listToldContacts(one, speakerId))).toHaveLength(1)
    expect(await read((one) => isOptedOut(one, hash, 'tell'))).toBe(false)
    expect(await read((one) => isOptedOut(one, hash, 'ask'))).toBe(true)
  })
})
