import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { addressesRule } from './house-rules/addresses.rule.ts'
import { deedsRule } from './house-rules/deeds.rule.ts'
import { docsRule } from './house-rules/docs.rule.ts'
import { doorRule } from './house-rules/door.rule.ts'
import { eventsRule } from './house-rules/events.rule.ts'
import { layersRule } from './house-rules/layers.rule.ts'
import { leftoversRule } from './house-rules/leftovers.rule.ts'
import { markupRule } from './house-rules/markup.rule.ts'
import { namesRule } from './house-rules/names.rule.ts'
import { purityRule } from './house-rules/purity.rule.ts'
import { queriesRule } from './house-rules/queries.rule.ts'
import { riverRule } from './house-rules/river.rule.ts'
import { rolesRule } from './house-rules/roles.rule.ts'
import { roomsRule } from './house-rules/rooms.rule.ts'
import { inOneLine, type Rule } from './house-rules/rule.ts'
import { sealedRule, sealPath } from './house-rules/sealed.rule.ts'
import { sizeRule } from './house-rules/size.rule.ts'
import { testsRule } from './house-rules/tests.rule.ts'
import { type Modules, textsRule } from './house-rules/texts.rule.ts'
import { git, readTree, root } from './house-rules/tree.ts'

const tree = readTree()
const treeRules = [
  riverRule,
  rolesRule,
  doorRule,
  layersRule,
  purityRule,
  namesRule,
  roomsRule,
  sizeRule,
  deedsRule,
  queriesRule,
  eventsRule,
  addressesRule,
  markupRule,
  leftoversRule,
  testsRule,
  docsRule,
]

for (const rule of treeRules) holds(rule, () => tree)
holds(textsRule, loadTexts)
holds(sealedRule, () => ({ tree, linesEverTakenAway: sealsEverTakenAway() }))

test('every rule in the folder is tried here', () => {
  const files = [...tree.keys()].filter((path) => /^tests\/house-rules\/.+\.rule\.ts$/.test(path))
  expect(files.length).toBe(treeRules.length + 2)
})

function holds<Subject>(rule: Rule<Subject>, real: () => Subject | Promise<Subject>) {
  describe(`${rule.says}`, () => {
    test('the house keeps this rule', async () => {
      expect(rule.check(await real()).map(inOneLine)).toEqual([])
    })
    test.each(Object.entries(rule.breaches))('a planted breach is caught: %s', (_, subject) => {
      expect(rule.check(subject)).not.toEqual([])
    })
    test.each(Object.entries(rule.innocent))('nobody innocent is accused: %s', (_, subject) => {
      expect(rule.check(subject).map(inOneLine)).toEqual([])
    })
  })
}

async function loadTexts(): Promise<Modules> {
  const paths = [...tree.keys()].filter((path) => path.startsWith('src/') && path.endsWith('.texts.ts'))
  return new Map(await Promise.all(paths.map(loadOne)))
}

async function loadOne(path: string) {
  return [path, await import(pathToFileURL(join(root, path)).href)] as const
}

/** In a shallow clone the history is short: then only the seals that are there can be checked. */
function sealsEverTakenAway(): string[] {
  const history = git('log', '--format=', '--patch', '--no-color', '--', sealPath)
  return [...history.matchAll(/^-(\d{4}_.+)$/gm)].map((match) => match[1] ?? '')
}
