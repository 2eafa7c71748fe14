import { CannotStart } from '../platform/errors.ts'

/** npx vastakaiku GROUP VERB ...: the engines and the catalogue from the command line. */
const groups: Record<string, Group> = {
  catalogue: { says: 'services from PTV', load: () => import('./catalogue.command.ts') },
  choice: {
    says: 'preference models: fit, simulate, design, check',
    load: () => import('./choice.command.ts'),
  },
  statistics: {
    says: 'shares, changes, process charts, hidden counts',
    load: () => import('./statistics.command.ts'),
  },
  text: { says: 'lemmas, masking, training, scoring, themes', load: () => import('./text.command.ts') },
}

type Group = { says: string; load: () => Promise<{ run(words: string[]): Promise<void> }> }

const [name = '', ...words] = process.argv.slice(2)
const group = groups[name]
if (group === undefined) {
  tell(name)
} else {
  try {
    const { run } = await group.load()
    await run(words)
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

function tell(asked: string) {
  const asksForHelp = ['', 'help', '--help', '-h'].includes(asked)
  const lines = Object.entries(groups).map(([key, { says }]) => `  ${key.padEnd(12)} ${says}`)
  const text = [
    ...(asksForHelp ? [] : [`There is no ${asked} here.`]),
    'npx vastakaiku GROUP ..., where GROUP is',
    ...lines,
    'npx vastakaiku GROUP --help tells more.',
  ]
  ;(asksForHelp ? process.stdout : process.stderr).write(`${text.join('\n')}\n`)
  process.exitCode = asksForHelp ? 0 : 2
}
