import { runVerb, type Verbs } from './verbs.ts'

const verbs: Verbs = {
  check: {
    says: 'what the data holds, and whether it can tell the model',
    load: () => import('./choice/check.ts'),
  },
  design: {
    says: 'tasks for an experiment that is yet to be played',
    load: () => import('./choice/design.ts'),
  },
  fit: { says: 'the estimates of a model', load: () => import('./choice/fit.ts') },
  pairwise: {
    says: 'how strong each item is by votes between two',
    load: () => import('./choice/pairwise.ts'),
  },
  quality: { says: 'whose answers look careless, and by what', load: () => import('./choice/quality.ts') },
  simulate: { says: 'the shares that a fitted model foretells', load: () => import('./choice/simulate.ts') },
}

/** npx vastakaiku choice VERB DATA.csv --model MODEL.json ...: each verb is a file of its own. */
export function run(words: string[]): Promise<void> {
  const usage =
    'npx vastakaiku choice VERB DATA.csv --model MODEL.json (design: PROBLEM.json; pairwise: VOTES.csv) ..., where VERB is'
  return runVerb({ group: 'choice', usage, tellsMore: 'docs/choice-models.md' }, verbs, words)
}
