import { expect, test } from 'vitest'
import { compareClasses } from '../src/engine/choicemodel/latent/compare-classes.ts'
import { playersOf } from '../src/engine/choicemodel/latent/players.sample.ts'
import { genericModel } from '../src/engine/choicemodel/model.ts'
import { utilityOf } from '../src/engine/choicemodel/utility.ts'

const three = [
  [1.2, -0.8, 0, 0.5],
  [-0.4, 0.8, 1, 0],
  [0.3, 0.2, -1, -0.9],
]

test.each([
  ['one', three.slice(0, 1), [1]],
  ['two', three.slice(0, 2), [0.6, 0.4]],
  ['three', three, [0.45, 0.35, 0.2]],
] as const)(
  'BIC finds %s of up to four classes in at least 45 of 50 experiments',
  async (_, truth, shares) => {
    let found = 0
    for (let seed = 1; seed <= 50; seed++) {
      const { data } = playersOf({ truth, shares, people: 300, tasks: 8, seed })
      const utility = utilityOf(data, genericModel(data.attributes))
      const { best } = await compareClasses(utility, 4, { seed, starts: 8 })
      if (best?.classes === truth.length) found += 1
    }
    console.info(`${truth.length} classes: found in ${found} of 50`)
    expect(found).toBeGreaterThanOrEqual(45)
  },
)
