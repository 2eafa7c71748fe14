import { inLanguage } from '../../platform/texts.ts'
import { canonical } from '../../platform/web/canonical.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { ButtonGroup, ButtonLink } from '../../ui/form.tsx'
import { findStatement } from '../identity/statement.queries.ts'
import { accessibilityTexts, accessibilityTextsOf } from './accessibility.texts.ts'
import { privacyTexts, privacyTextsOf, taskTexts } from './privacy.texts.ts'
import { statementTexts } from './statement.texts.ts'
import { OwnPart, Part } from './statement.view.tsx'

export function statementPages(routes: PageRoutes) {
  routes.get('/privacy', (c) => privacyPage(c))
  routes.get('/accessibility', (c) => accessibilityPage(c))
}

async function privacyPage(c: WebContext) {
  canonical(c)
  const { services, ctx, show } = c.var
  const { language, organisation } = ctx
  const statement = await services.database.read(organisation.id, (db) => findStatement(db, 'privacy'))
  const root = `/${organisation.slug}/${language}`
  const texts = privacyTexts
  return show(
    { title: texts.title[language] },
    <>
      <h1>{texts.title[language]}</h1>
      <p class="vk-lead">{texts.lead[language]}</p>
      <Part language={language} part={texts.brief} />
      <h2>{texts.controller[language]}</h2>
      <p>{privacyTextsOf.controller[language](inLanguage(organisation.names, language).text)}</p>
      <Part language={language} part={texts.purpose}>
        <p>{taskTexts[organisation.kind][language]}</p>
      </Part>
      <Part language={language} part={texts.data} />
      <Part language={language} part={texts.time} />
      <Part language={language} part={texts.who} />
      <Part language={language} part={texts.rights}>
        <p>
          <a href={ombudsman[language]}>{ombudsman[language].replace('https://', '')}</a>
          <br />
          <a href="mailto:tietosuoja@om.fi">tietosuoja@om.fi</a>
        </p>
        <ButtonGroup>
          <ButtonLink kind="secondary" href={`${root}/follow`}>
            {texts.openCode[language]}
          </ButtonLink>
          <ButtonLink kind="secondary" href={`${root}/own-data`}>
            {texts.ownData[language]}
          </ButtonLink>
        </ButtonGroup>
      </Part>
      <OwnPart
        language={language}
        heading={statementTexts.privacyPart[language]}
        statement={statement}
        missing={statementTexts.privacyMissing[language]}
      />
    </>,
  )
}

const ombudsman = {
  fi: 'https://tietosuoja.fi',
  sv: 'https://tietosuoja.fi/sv',
  en: 'https://tietosuoja.fi/en',
} as const

async function accessibilityPage(c: WebContext) {
  canonical(c)
  const { services, ctx, show } = c.var
  const { language, organisation } = ctx
  const statement = await services.database.read(organisation.id, (db) => findStatement(db, 'accessibility'))
  const { title, state, assessment, feedback, supervisor } = accessibilityTexts
  return show(
    { title: title[language] },
    <>
      <h1>{title[language]}</h1>
      <p class="vk-lead">
        {accessibilityTextsOf.lead[language](inLanguage(organisation.names, language).text)}
      </p>
      <h2>{feedback.heading[language]}</h2>
      <p>{feedback.body[language]}</p>
      <ButtonLink href={`/${organisation.slug}/${language}/feedback`}>{feedback.give[language]}</ButtonLink>
      <Part language={language} part={state} />
      <OwnPart
        language={language}
        heading={statementTexts.accessibilityPart[language]}
        statement={statement}
        missing={statementTexts.accessibilityMissing[language]}
      />
      <Part language={language} part={assessment} />
      <h2>{supervisor.heading[language]}</h2>
      <p>{supervisor.body[language]}</p>
      <p>
        {supervisor.office[language]}
        <br />
        <a href={`https://${supervisor.site[language]}`}>{supervisor.site[language]}</a>
        <br />
        <a href="mailto:saavutettavuus@traficom.fi">saavutettavuus@traficom.fi</a>
        <br />
        {supervisor.switchboard[language]}
      </p>
    </>,
  )
}
