import { runVerb, type Verbs } from './verbs.ts'

const verbs: Verbs = {
  lemmas: { says: 'the base forms of the words of each text', load: () => import('./text/lemmas.ts') },
  mask: { says: 'the texts with names, numbers and addresses hidden', load: () => import('./text/mask.ts') },
  train: {
    says: 'a model of the labels that people gave, from texts and labels',
    load: () => import('./text/train.ts'),
  },
  score: { says: 'the labels that a model gives each text', load: () => import('./text/score.ts') },
  themes: {
    says: 'themes that the texts suggest, for people to name',
    load: () => import('./text/themes.ts'),
  },
}

/** npx vastakaiku text VERB FILE.csv ...: each verb is a file of its own. */
export function run(words: string[]): Promise<void> {
  const usage = 'npx vastakaiku text VERB FILE.csv ..., where VERB is'
  return runVerb({ group: 'text', usage, tellsMore: 'docs/text.md' }, verbs, words)
}
