import { parseArgs } from 'node:util'
import { findOrigin, readLanguageTags } from '../features/identity/founding.model.ts'
import { welcomeFirstAdministrator } from '../features/identity/first-administrator.actions.ts'
import { foundOrganisation } from '../features/identity/organisation.actions.ts'
import { organisationKinds } from '../features/identity/organisation.model.ts'
import { type Organisation, systemContext } from '../platform/context.ts'
import { CannotStart } from '../platform/errors.ts'
import { newId } from '../platform/id.ts'
import { surroundingsOf } from '../platform/surroundings.ts'
import { runCommand, withProgram } from './command.ts'

const usage = `npm run first-administrator -- --organisation SLUG --name "First Last" --email ADDRESS
A new organisation is founded at the same time:
  from the national code list   --kind municipality --code 005
                                --kind wellbeing_county --code 12
  named by hand                 --kind joint_authority --name-fi NAME --name-sv NAME --languages fi,sv [--required fi]`

const job = 'identity: first administrator'

/** Gives an organisation its first administrator: a link for one sign-in, within a day. */
await runCommand((config, words) =>
  withProgram(config, async ({ services }) => {
    const given = readWords(words)
    const known = await services.organisations.findBySlug(given.organisation)
    const organisation = known ?? organisationFrom(given)
    const ctx = systemContext(organisation, job, surroundingsOf(services))
    const code = await services.database.write(organisation.id, async (tx) => {
      if (!known) {
        const founded = await foundOrganisation(tx, ctx, { code: given.code ?? null })
        if (!founded.ok) throw new CannotStart(`The organisation cannot be founded: ${founded.reason}.`)
      }
      const welcomed = await welcomeFirstAdministrator(tx, ctx, given)
      if (!welcomed.ok) throw new CannotStart(`The person cannot be made administrator: ${welcomed.reason}.`)
      return welcomed.value
    })
    console.log(known ? `${organisation.slug} is there already.` : `${organisation.slug} has been founded.`)
    console.log(`One sign-in within 24 hours, for ${given.name} only:`)
    console.log(`${config.baseUrl}/${organisation.slug}/staff/sign-in/link/${code}`)
  }),
)

type Given = ReturnType<typeof readWords>

function readWords(words: string[]) {
  const text = { type: 'string' } as const
  const options = {
    organisation: text,
    name: text,
    email: text,
    kind: text,
    code: text,
    'name-fi': text,
    'name-sv': text,
    'name-en': text,
    languages: text,
    required: text,
  }
  try {
    const { values } = parseArgs({ args: words, options, strict: true })
    const { organisation, name, email } = values
    if (!organisation) throw new CannotStart(`--organisation is missing.\n${usage}`)
    if (!name) throw new CannotStart(`--name is missing.\n${usage}`)
    if (!email?.includes('@'))
      throw new CannotStart(`--email is not an address: ${email ?? 'missing'}.\n${usage}`)
    return { ...values, organisation, name, email }
  } catch (error) {
    if (error instanceof CannotStart) throw error
    // "Unknown option '--nimi'. To specify a positional argument ...": the first sentence is enough.
    const [said] = error instanceof Error ? error.message.split('. ') : []
    throw new CannotStart(`${said ?? 'The options cannot be read'}.\n${usage}`)
  }
}

function organisationFrom(given: Given): Organisation {
  const kind = organisationKinds.find((one) => one === given.kind)
  if (!kind) throw new CannotStart(`There is no organisation ${given.organisation}. To found it:\n${usage}`)
  const origin = given.code ? findOrigin(kind, given.code) : originByHand(given)
  if (!origin) throw new CannotStart(`There is no ${kind} with the code ${given.code} in the list of 2026.`)
  return {
    ...origin,
    id: newId<'organisation'>(new Date()),
    slug: given.organisation,
    kind,
    invented: false,
    logo: false,
  }
}

function originByHand(given: Given) {
  const names = { fi: given['name-fi'], sv: given['name-sv'], en: given['name-en'] }
  const languages = readLanguageTags(given.languages ?? 'fi')
  const national = languages.filter((language) => language === 'fi' || language === 'sv')
  const requiredLanguages = given.required ? readLanguageTags(given.required) : national
  const written = Object.entries(names).filter(([, name]) => name !== undefined)
  return { names: Object.fromEntries(written), languages, requiredLanguages }
}
