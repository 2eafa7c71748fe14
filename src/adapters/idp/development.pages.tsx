import type { Language, Text } from '../../platform/texts.ts'

/** An invented person; the label says in the reader's language what they may do. */
export type DevelopmentPerson = {
  sub: string
  name: string
  email: string
  groups: readonly string[]
  label: Text
}
export type Look = { language: Language; name: string; stylesheet: string | null }

const languages = ['fi', 'sv', 'en'] as const satisfies readonly Language[]

const texts = {
  who: { fi: 'Kenenä kirjaudut sisään?', sv: 'Vem loggar du in som?', en: 'Who do you sign in as?' },
  invented: {
    fi: 'Tämä on kehityksen ja testauksen kirjautumispalvelu. Henkilöt on keksitty, eikä salasanaa tarvita.',
    sv: 'Det här är en inloggningstjänst för utveckling och testning. Personerna är påhittade och inget lösenord behövs.',
    en: 'This is a sign-in service for development and testing. The people are invented, and no password is needed.',
  },
  signOut: { fi: 'Kirjaudutaanko ulos?', sv: 'Vill du logga ut?', en: 'Do you want to sign out?' },
  yes: { fi: 'Kirjaudu ulos', sv: 'Logga ut', en: 'Sign out' },
  no: { fi: 'Pysy kirjautuneena', sv: 'Förbli inloggad', en: 'Stay signed in' },
  signedOut: { fi: 'Olet kirjautunut ulos.', sv: 'Du har loggat ut.', en: 'You have signed out.' },
  expired: {
    fi: 'Kirjautuminen on vanhentunut. Palaa palveluun ja aloita kirjautuminen uudelleen.',
    sv: 'Inloggningen har gått ut. Gå tillbaka till tjänsten och börja om.',
    en: 'This sign-in has expired. Go back to the service and start again.',
  },
  failed: { fi: 'Kirjautuminen ei onnistunut', sv: 'Inloggningen misslyckades', en: 'Sign-in failed' },
} satisfies Record<string, Text>

export function peoplePage(look: Look, people: readonly DevelopmentPerson[]): string {
  return page(
    look,
    texts.who[look.language],
    <>
      <Sentence says={texts.invented[look.language]} />
      <form method="post">
        {people.map(({ sub, name, label }) => (
          <p>
            <button class="vk-button vk-button--secondary" type="submit" name="sub" value={sub}>
              {name}
            </button>{' '}
            {label[look.language]}
          </p>
        ))}
      </form>
    </>,
  )
}

/** `action` and `secret` are the provider's own: with them it knows that the wish came from this page. */
export function signOutPage(look: Look, { action, secret }: { action: string; secret: string }): string {
  return page(
    look,
    texts.signOut[look.language],
    <form method="post" action={action}>
      <input type="hidden" name="xsrf" value={secret} />
      <button class="vk-button" type="submit" name="logout" value="yes">
        {texts.yes[look.language]}
      </button>{' '}
      <button class="vk-button vk-button--secondary" type="submit">
        {texts.no[look.language]}
      </button>
    </form>,
  )
}

export function signedOutPage(look: Look): string {
  return page(look, texts.signedOut[look.language], <></>)
}

export function expiredPage(look: Look): string {
  return page(look, texts.failed[look.language], <Sentence says={texts.expired[look.language]} />)
}

/** `code` and `detail` are the provider's, in English, for the developer who reads them. */
export function failedPage(look: Look, code: string, detail: string): string {
  return page(
    look,
    texts.failed[look.language],
    <p lang="en">
      <code>{code}</code>: {detail}
    </p>,
  )
}

/** The first language we speak in a list like `sv fi` (ui_locales) or `sv-FI,sv;q=0.9` (Accept-Language). */
export function languageFrom(...lists: unknown[]): Language {
  const wanted = lists.flatMap((list) => (typeof list === 'string' ? list.split(/[\s,]+/) : []))
  const spoken = wanted.map((tag) => languages.find((one) => one === tag.slice(0, 2).toLowerCase()))
  return spoken.find((language) => language !== undefined) ?? 'fi'
}

type Markup = ReturnType<typeof Sentence>

function Sentence({ says }: { says: string }) {
  return <p>{says}</p>
}

function page({ language, name, stylesheet }: Look, title: string, content: Markup): string {
  const document = (
    <html class="govuk-template" lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${name}`}</title>
        {stylesheet === null ? null : <link rel="stylesheet" href={stylesheet} />}
      </head>
      <body class="govuk-template__body vk-resident vk-narrow">
        <header class="vk-header">
          <div class="vk-width vk-header__row">
            <strong>{name}</strong>
          </div>
        </header>
        <main>
          <div class="vk-width vk-body">
            <h1>{title}</h1>
            {content}
          </div>
        </main>
      </body>
    </html>
  )
  return `<!DOCTYPE html>${document.toString()}`
}
