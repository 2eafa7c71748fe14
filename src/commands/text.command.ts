import { CannotStart } from '../platform/errors.ts'

type Verb = { says: string; load: () => Promise<{ run(words: string[]): Promise<void> }> }

const verbs: Record<string, Verb> = {
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
export async function run([name = '', ...words]: string[]): Promise<void> {
  const verb = verbs[name]
  if (verb !== undefined) {
    const { run: runVerb } = await verb.load()
    return runVerb(words)
  }
  const lines = Object.entries(verbs).map(([key, { says }]) => `  ${key.padEnd(8)} ${says}`)
  const text = [
    'npx vastakaiku text VERB FILE.csv ..., where VERB is',
    ...lines,
    'docs/text.md tells more.',
  ].join('\n')
  if (!['', 'help', '--help', '-h'].includes(name)) throw new CannotStart(`text has no ${name}.\n${text}`)
  console.log(text)
}
