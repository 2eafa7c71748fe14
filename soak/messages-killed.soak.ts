import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomFrom } from '../src/engine/numeric/random.ts'
import { aContext, anOrganisation, found } from '../tests/builders/context.ts'
import { testDatabase } from '../tests/database.ts'
import { killWhileSending, mostUnknown } from '../tests/peers/killing.ts'
import { startTextCentre, type TextCentre } from '../tests/peers/text-centre.ts'

const rounds = 20
const messages = 5_000
const kills = 5

const db = testDatabase()
let centre: TextCentre

beforeAll(async () => {
  centre = await startTextCentre()
})
afterAll(() => centre.close())

test.each(Array.from({ length: rounds }, (_, index) => index + 1))(
  'round %i of 5,000 messages, with the process that sends them killed five times',
  async (seed) => {
    const ctx = aContext({ organisation: anOrganisation() })
    await found(db.database, ctx.organisation)
    const chance = randomFrom(seed)
    const { programUrl, ownerUrl } = db
    const killing = { database: db.database, programUrl, ownerUrl, ctx, centre }
    const { texted, states } = await killWhileSending(killing, {
      messages,
      kills,
      chance: () => chance.uniform(),
    })
    const [sent, uncertain] = [states.get('sent') ?? 0, states.get('uncertain') ?? 0]
    console.log(`round ${seed}: ${sent} sent, ${uncertain} uncertain, ${texted.size} numbers texted`)
    expect([...texted.values()].filter((times) => times > 1)).toEqual([])
    expect(sent + uncertain).toBe(messages)
    expect(texted.size).toBeGreaterThanOrEqual(sent)
    expect(uncertain).toBeLessThanOrEqual(kills * mostUnknown)
  },
)
