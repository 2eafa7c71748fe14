import { afterAll, beforeAll, expect, test } from 'vitest'
import { aContext, anOrganisation, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import { killWhileSending, mostUnknown } from '../../../tests/peers/killing.ts'
import { startTextCentre, type TextCentre } from '../../../tests/peers/text-centre.ts'
import { randomFrom } from '../../engine/numeric/random.ts'

const db = testDatabase()
const ctx = aContext({ organisation: anOrganisation() })
let centre: TextCentre

beforeAll(async () => {
  await found(db.database, ctx.organisation)
  centre = await startTextCentre()
})
afterAll(() => centre.close())

test('however the process that sends is killed, nothing is lost, nobody is texted twice, and staff decide of the few unknown', async () => {
  const messages = 200
  const chance = randomFrom(20_261_123)
  const { programUrl, ownerUrl } = db
  const killing = { database: db.database, programUrl, ownerUrl, ctx, centre }
  const round = await killWhileSending(killing, { messages, kills: 1, chance: () => chance.uniform() })
  const count = (state: string) => round.states.get(state) ?? 0
  expect([...round.texted.values()].filter((times) => times > 1)).toEqual([])
  expect(count('sent') + count('uncertain')).toBe(messages)
  expect(round.texted.size).toBeGreaterThanOrEqual(count('sent'))
  expect(count('uncertain')).toBeLessThanOrEqual(mostUnknown)
  expect(round.listed).toBe(count('uncertain'))
})
