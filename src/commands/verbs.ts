import { CannotStart } from '../platform/errors.ts'

/** What one may ask for after a word on the command line: in a file of its own, read when it is asked for. */
export type Verbs = Readonly<Record<string, Verb>>
type Verb = { says: string; load: () => Promise<{ run: (words: string[]) => void | Promise<void> }> }

const askForHelp = ['', 'help', '--help', '-h']

/** Does what the first word says with the words after it; without one, or with an unknown one, tells what there is. */
export async function runVerb(
  { group, usage, tellsMore }: { group: string; usage: string; tellsMore: string },
  verbs: Verbs,
  [name = '', ...words]: string[],
): Promise<void> {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (verb !== undefined) {
    const { run } = await verb.load()
    return run(words)
  }
  const width = Math.max(...Object.keys(verbs).map((key) => key.length))
  const lines = Object.entries(verbs).map(([key, { says }]) => `  ${key.padEnd(width)} ${says}`)
  const text = [usage, ...lines, `${tellsMore} tells more.`].join('\n')
  if (!askForHelp.includes(name)) throw new CannotStart(`${group} has no ${name}.\n${text}`)
  console.log(text)
}
