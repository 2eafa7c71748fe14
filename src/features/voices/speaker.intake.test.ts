import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { aContext, found } from '../../../tests/builders/context.ts'
import { aSpeaker } from '../../../tests/builders/voices.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { codeAlphabet, spacedCode } from '../../platform/secrets/secrets.ts'
import { findSpeakerByCode, getReturnCode } from './speaker.queries.ts'

const db = testDatabase()
let ctx: Context
let other: Context

beforeAll(async () => {
  ctx = aContext({ organisation: await found(db.database) })
  other = aContext({ organisation: await found(db.database) })
})

function find(code: string, within = ctx) {
  return db.database.read(within.organisation.id, (read) => findSpeakerByCode(read, within, code))
}

describe('someone who speaks', () => {
  test('gets a code of at least ten letters that cannot be misread', async () => {
    const { returnCode } = await aSpeaker(db.database, ctx)
    expect(returnCode.length).toBeGreaterThanOrEqual(10)
    expect([...returnCode].every((letter) => codeAlphabet.includes(letter))).toBe(true)
  })

  test('is found by the code however it is typed', async () => {
    const { speakerId, returnCode } = await aSpeaker(db.database, ctx, { language: 'sv', kind: 'firm' })
    const spellings = [spacedCode(returnCode), returnCode.toLowerCase(), ` ${[...returnCode].join(' ')} `]
    const mistaken = returnCode.replaceAll('0', 'o').replaceAll('1', 'l')
    for (const typed of [returnCode, ...spellings, mistaken]) {
      expect(await find(typed)).toMatchObject({ speakerId, language: 'sv', kind: 'firm' })
    }
  })

  test('is not found by anything else', async () => {
    await aSpeaker(db.database, ctx)
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200 }), async (typed) => {
        expect(await find(typed)).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  test('is not found by another organisation, whose person the code is not', async () => {
    const { speakerId, returnCode } = await aSpeaker(db.database, ctx)
    expect(await find(returnCode, other)).toBeUndefined()
    const reading = db.database.read(other.organisation.id, (read) => getReturnCode(read, other, speakerId))
    await expect(reading).rejects.toThrow('speaker')
  })

  test('has the code read back for links, though it stands nowhere in the clear', async () => {
    const { speakerId, returnCode } = await aSpeaker(db.database, ctx)
    const code = await db.database.read(ctx.organisation.id, (read) => getReturnCode(read, ctx, speakerId))
    expect(code).toBe(returnCode)
    const rows = await db.database.read(ctx.organisation.id, (read) =>
      read.selectFrom('voices.speaker').selectAll().where('speakerId', '=', speakerId).execute(),
    )
    expect(JSON.stringify(rows)).not.toContain(returnCode)
    expect(rows[0]?.returnCodeHash).toHaveLength(32)
  })

  test('leaves one event, with no code in it', async () => {
    const { speakerId, returnCode } = await aSpeaker(db.database, ctx)
    const events = await db.database.read(ctx.organisation.id, (read) =>
      read.selectFrom('platform.event').selectAll().where('subjectId', '=', speakerId).execute(),
    )
    expect(events.map(({ name }) => name)).toEqual(['speaker heard'])
    expect(JSON.stringify(events)).not.toContain(returnCode)
  })
})
