import { NotFound } from '../../platform/errors.ts'
import { readId } from '../../platform/id.ts'
import { canonical } from '../../platform/web/canonical.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { inLanguage, type Language } from '../../platform/texts.ts'
import { ButtonGroup, ButtonLink } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format.ts'
import { pageOf, Pagination } from '../../ui/navigation.tsx'
import { Card, CardGrid, EmptyState } from '../../ui/notices.tsx'
import { Quote } from '../../ui/quote.tsx'
import { languageIn, type Service, wordsFor } from '../catalogue/service.model.ts'
import { findService } from '../catalogue/service.queries.ts'
import { type Change, headlineOf } from './change.model.ts'
import { countChanges, findChange, listChanges } from './change.queries.ts'
import { changeTexts, changeTextsOf } from './change.texts.ts'
import { ChangeSummary, ChangeWords, saidBy } from './change.view.tsx'
import type { Measurement } from './measurement.model.ts'
import { findNewestMeasurement } from './measurement.queries.ts'
import { measurementTexts } from './measurement.texts.ts'
import { MeasurementView } from './measurement.view.tsx'
import { listPublicQuotes } from './quote.queries.ts'

const changesOnPage = 20

/** "You said, we did": what anyone may read. */
export function changePages(routes: PageRoutes) {
  routes.get('/changes', (c) => showChanges(c))
  routes.get('/changes/:caseId', (c) => showChange(c))
}

async function showChanges(c: WebContext) {
  const { ctx, services } = c.var
  const { language } = ctx
  const page = pageOf(c.req.query('page'))
  const { changes, count } = await services.database.read(ctx.organisation.id, async (db) => ({
    changes: await listChanges(db, { limit: changesOnPage, offset: (page - 1) * changesOnPage }),
    count: await countChanges(db),
  }))
  const here = `/${ctx.organisation.slug}/${language}/changes`
  canonical(c, page === 1 ? here : `${here}?page=${page}`)
  return c.var.show(
    { title: changeTexts.title[language], width: 'wide' },
    <>
      <h1>{changeTexts.title[language]}</h1>
      <p class="vk-lead">{changeTexts.lead[language]}</p>
      {changes.length === 0 ? (
        <EmptyState title={changeTexts.none[language]}>
          <p>{changeTexts.noneBody[language]}</p>
        </EmptyState>
      ) : (
        <CardGrid>
          {changes.map((change) => (
            <ChangeSummary change={change} href={`${here}/${change.caseId}`} language={language} level={2} />
          ))}
        </CardGrid>
      )}
      <Pagination
        language={language}
        page={page}
        pageCount={Math.ceil(count / changesOnPage)}
        hrefOf={(to) => `${here}?page=${to}`}
      />
    </>,
  )
}

async function showChange(c: WebContext) {
  const { ctx, services } = c.var
  const { language } = ctx
  const caseId = readId<'case'>(c.req.param('caseId'))
  if (caseId === undefined) throw new NotFound('change')
  const found = await services.database.read(ctx.organisation.id, async (db) => {
    const told = await findChange(db, caseId)
    if (!told) throw new NotFound('change')
    return {
      change: told,
      quotes: await listPublicQuotes(db, caseId),
      measurement: await findNewestMeasurement(db, caseId),
      service: told.serviceId === null ? undefined : await findService(db, told.serviceId),
    }
  })
  const { change, quotes, measurement, service } = found
  const root = `/${ctx.organisation.slug}/${language}`
  canonical(c)
  return c.var.show(
    {
      title: titleOf(change, service, language),
      back: { href: `${root}/changes`, label: changeTexts.title[language] },
    },
    <article>
      <h1>{titleOf(change, service, language)}</h1>
      <p class="vk-soft">
        {saidBy(change.speakers, language)}.{' '}
        {changeTextsOf.toldOn[language](formatDate(change.closedAt, language))}.
      </p>
      <InWhatLanguage change={change} language={language} />
      <CardGrid>
        <Card title={changeTexts.heard[language]}>
          <ChangeWords words={change.heard} language={language} />
        </Card>
        <Card title={changeTexts.did[language]}>
          <ChangeWords words={change.did} language={language} />
        </Card>
      </CardGrid>
      {quotes.length === 0 ? null : (
        <section>
          <h2>{changeTexts.inOwnWords[language]}</h2>
          {quotes.map(({ words, language: spoken }) => (
            <Quote words={words} language={spoken} />
          ))}
          <p class="vk-soft">{changeTexts.quotesReleased[language]}</p>
        </section>
      )}
      <h2>{measurementTexts.heading[language]}</h2>
      <Effect change={change} measurement={measurement} language={language} />
      <ServiceLink service={service} root={root} language={language} />
    </article>,
  )
}

function Effect(props: { change: Change; measurement: Measurement | undefined; language: Language }) {
  const { change, measurement, language } = props
  if (measurement) return <MeasurementView measurement={measurement} audience="public" language={language} />
  return (
    <p>
      {change.measuredOn === null
        ? changeTexts.notMeasured[language]
        : changeTextsOf.willBeMeasured[language](formatDate(change.measuredOn, language))}
    </p>
  )
}

function InWhatLanguage(props: { change: Change; language: Language }) {
  const { change, language } = props
  const { foreign, language: written } = wordsFor(change.did, language)
  if (!foreign) return null
  return <p class="vk-soft">{changeTextsOf.shownIn[language](languageIn(written, language))}</p>
}

// A service that is not published has no page of its own, and is not named here either.
function ServiceLink(props: { service: Service | undefined; root: string; language: Language }) {
  const { service, root, language } = props
  const shown = service?.publishedAt ? service : undefined
  return (
    <>
      {shown ? (
        <p>
          {changeTexts.service[language]}:{' '}
          <a href={`${root}/services/${shown.key}`}>{inLanguage(shown.names, language).text}</a>
        </p>
      ) : null}
      <ButtonGroup>
        <ButtonLink href={`${root}/feedback${shown ? `?service=${shown.key}` : ''}`}>
          {changeTexts.speakUp[language]}
        </ButtonLink>
      </ButtonGroup>
    </>
  )
}

function titleOf(change: Change, service: Service | undefined, language: Language): string {
  const about = service?.publishedAt
    ? inLanguage(service.names, language).text
    : headlineOf(wordsFor(change.did, language).text).title
  return `${changeTexts.title[language]}: ${about}`
}
