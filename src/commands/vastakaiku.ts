import { CannotStart } from '../platform/errors.ts'
import { runVerb, type Verbs } from './verbs.ts'

const groups: Verbs = {
  catalogue: { says: 'services from PTV', load: () => import('./catalogue.command.ts') },
  choice: {
    says: 'preference models: fit, simulate, design, check',
    load: () => import('./choice.command.ts'),
  },
  keys: { says: 'encryption keys: status, rotate, renew, retire', load: () => import('./keys.command.ts') },
  statistics: {
    says: 'shares, changes, process charts, hidden counts',
    load: () => import('./statistics.command.ts'),
  },
  text: { says: 'lemmas, masking, training, scoring, themes', load: () => import('./text.command.ts') },
}

/** npx vastakaiku GROUP VERB ...: the engines and the catalogue from the command line. */
try {
  const about = {
    group: 'vastakaiku',
    usage: 'npx vastakaiku GROUP ..., where GROUP is',
    tellsMore: 'npx vastakaiku GROUP --help',
  }
  await runVerb(about, groups, process.argv.slice(2))
} catch (error) {
  if (!(error instanceof CannotStart)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
