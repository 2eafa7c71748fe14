import { expect, test } from 'vitest'
import { newQuota } from './quota.ts'

function aQuota(counted: number) {
  const world = { ms: 0, counted, counts: 0 }
  const quota = newQuota({
    most: 100,
    now: () => world.ms,
    count: async () => {
      world.counts += 1
      return world.counted
    },
  })
  return { world, quota }
}

test('what comes in at once holds its room, and what fails gives it back', async () => {
  const { quota } = aQuota(40)
  const [one, other] = [await quota.hold('a'), await quota.hold('a')]
  one.grow(50)
  expect(() => other.grow(11)).toThrow(/no room/)
  other.grow(10)
  one.release()
  other.grow(50)
})

test('room kept stays in use, and releasing afterwards frees nothing', async () => {
  const { quota } = aQuota(0)
  const one = await quota.hold('a')
  one.grow(100)
  one.keep()
  one.release()
  const other = await quota.hold('a')
  expect(() => other.grow(1)).toThrow(/no room/)
})

test('files are counted once a minute, and after a removal', async () => {
  const { quota, world } = aQuota(0)
  for (let n = 0; n < 10; n += 1) (await quota.hold('a')).release()
  expect(world.counts).toBe(1)
  quota.recount('a')
  await quota.hold('a')
  expect(world.counts).toBe(2)
  world.ms = 60_000
  await quota.hold('a')
  expect(world.counts).toBe(3)
})

test('a new count takes the place of what was added since the last, and sees other processes', async () => {
  const { quota, world } = aQuota(0)
  const one = await quota.hold('a')
  one.grow(60)
  one.keep()
  world.ms = 60_000
  world.counted = 60
  const other = await quota.hold('a')
  other.grow(40)
  other.keep()
  world.ms = 120_000
  world.counted = 90
  const third = await quota.hold('a')
  third.grow(10)
  expect(() => third.grow(1)).toThrow(/no room/)
})

test('organisations have room of their own', async () => {
  const { quota } = aQuota(0)
  const one = await quota.hold('a')
  one.grow(100)
  const other = await quota.hold('b')
  other.grow(100)
  expect(() => other.grow(1)).toThrow(/no room/)
})

test('a count that fails is tried again by the next file', async () => {
  let failing = true
  const count = async () => {
    if (failing) throw new Error('the store is away')
    return 0
  }
  const quota = newQuota({ most: 100, now: () => 0, count })
  await expect(quota.hold('a')).rejects.toThrow('the store is away')
  failing = false
  const hold = await quota.hold('a')
  hold.grow(100)
})
