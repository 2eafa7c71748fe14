import { CannotStart } from '../platform/errors.ts'

type Verb = { says: string; load: () => Promise<{ run(words: string[]): Promise<void> }> }

const verbs: Record<string, Verb> = {
  check: {
    says: 'what the data holds, and whether it can tell the model',
    load: () => import('./choice/check.ts'),
  },
  design: {
    says: 'tasks for an experiment that is yet to be played',
    load: () => import('./choice/design.ts'),
  },
  fit: { says: 'the estimates of a model', load: () => import('./choice/fit.ts') },
  simulate: { says: 'the shares that a fitted model foretells', load: () => import('./choice/simulate.ts') },
}

/** npx vastakaiku choice VERB DATA.csv --model MODEL.json ...: each verb is a file of its own. */
export async function run([name = '', ...words]: string[]): Promise<void> {
  const verb = verbs[name]
  if (verb !== undefined) {
    const { run: runVerb } = await verb.load()
    return runVerb(words)
  }
  const lines = Object.entries(verbs).map(([key, { says }]) => `  ${key.padEnd(8)} ${says}`)
  const text = [
    'npx vastakaiku choice VERB DATA.csv --model MODEL.json (for design: PROBLEM.json) ..., where VERB is',
    ...lines,
    'docs/choice-models.md tells more.',
  ].join('\n')
  if (!['', 'help', '--help', '-h'].includes(name)) throw new CannotStart(`choice has no ${name}.\n${text}`)
  console.log(text)
}
