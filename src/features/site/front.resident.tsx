import { Hono } from 'hono'
import type { Organisation } from '../../platform/context.ts'
import type { Services } from '../../platform/surroundings.ts'
import {
  interfaceLanguages,
  isInterfaceLanguage,
  type Language,
  languageNames,
} from '../../platform/texts.ts'
import type { WebContext, WebEnv } from '../../platform/web/routes.ts'
import { Document } from '../../ui/document.tsx'
import { LanguageLinks, OrganisationLink, SkipLink } from '../../ui/header.tsx'
import { Hero } from '../../ui/hero.tsx'
import { Card, CardGrid, EmptyState, Tag } from '../../ui/notices.tsx'
import { byName, wordsFor } from '../catalogue/service.model.ts'
import { frontTexts as texts } from './front.texts.ts'
import { robotsOf } from './sitemap.model.ts'

/** The front page of the installation, mounted at `/` by app.ts: it belongs to no organisation. */
export function frontRoutes(services: Services, preferredLanguage: (c: WebContext) => Language) {
  const app = new Hono<WebEnv>()
  app.get('/', async (c) => {
    const wished = c.req.query('language')
    const language = isInterfaceLanguage(wished) ? wished : preferredLanguage(c)
    const organisations = await services.organisations.list()
    return c.html(<FrontPage language={language} organisations={organisations} />)
  })
  app.get('/robots.txt', async (c) => {
    return c.text(robotsOf(services.config.baseUrl, await services.organisations.list()))
  })
  return app
}

function FrontPage(props: { language: Language; organisations: readonly Organisation[] }) {
  const { language, organisations } = props
  return (
    <Document
      language={language}
      title={`Vastakaiku – ${texts.title[language]}`}
      sheet="site.css"
      bodyClass="vk-resident"
    >
      <SkipLink language={language} />
      <header class="vk-header">
        <div class="vk-width vk-header__row">
          <OrganisationLink organisation={{ name: 'Vastakaiku', homeHref: '/' }} />
          <LanguageLinks
            language={language}
            links={interfaceLanguages.map((other) => ({
              language: other,
              text: languageNames[other],
              href: `/?language=${other}`,
              current: other === language,
            }))}
          />
        </div>
      </header>
      <main id="main" tabindex={-1}>
        <Hero title={texts.title[language]} lead={texts.lead[language]} />
        <div class="vk-width vk-body">
          <h2>{texts.choose[language]}</h2>
          {organisations.length === 0 ? (
            <EmptyState title={texts.none[language]}>
              <p>{texts.noneBody[language]}</p>
            </EmptyState>
          ) : (
            <CardGrid>
              {byName(organisations, language).map((organisation) => (
                <OrganisationCard language={language} organisation={organisation} />
              ))}
            </CardGrid>
          )}
        </div>
      </main>
    </Document>
  )
}

function OrganisationCard(props: { language: Language; organisation: Organisation }) {
  const { language, organisation } = props
  const { slug, kind, names, invented } = organisation
  const name = wordsFor(names, language)
  return (
    <Card>
      <h3 class="vk-card__title" {...name.attributes}>
        <a href={`/${slug}/${language}`}>{name.text}</a>
      </h3>
      <p>
        {texts.kinds[kind][language]}{' '}
        {invented ? <Tag colour="cloudberry">{texts.invented[language]}</Tag> : null}
      </p>
    </Card>
  )
}
