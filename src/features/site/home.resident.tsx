import type { Context } from '../../platform/context.ts'
import type { Language } from '../../platform/texts.ts'
import { canonical } from '../../platform/web/canonical.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { TextInput } from '../../ui/fields.tsx'
import { Button, ButtonGroup, ButtonLink, Form } from '../../ui/form.tsx'
import { formatDate, formatNumber, machineDate } from '../../ui/format.ts'
import { Hero } from '../../ui/hero.tsx'
import { Card, CardGrid } from '../../ui/notices.tsx'
import { codes } from '../catalogue/code.model.ts'
import { headingKey } from '../catalogue/service-listing.model.ts'
import { listHeadings } from '../catalogue/service-listing.queries.ts'
import { byName, type PublishedService, wordsFor } from '../catalogue/service.model.ts'
import { listPublishedServices } from '../catalogue/service.queries.ts'
import { publicCount } from '../improvement/case.model.ts'
import { type Change, headlineOf, shortened } from '../improvement/change.model.ts'
import { listChanges } from '../improvement/change.queries.ts'
import { homeTexts as texts, homeTextsOf as textsOf } from './home.texts.ts'

export function homePages(routes: PageRoutes) {
  routes.get('/', (c) => homePage(c))
}

const shownChanges = 3
const shownServices = 8
const fewestLifeEvents = 3
const longestHeard = 180

async function homePage(c: WebContext) {
  const { services, ctx, show } = c.var
  canonical(c, `/${ctx.organisation.slug}/${ctx.language}`)
  const { language } = ctx
  const found = await services.database.read(ctx.organisation.id, async (db) => {
    const [changes, headings] = await Promise.all([
      listChanges(db, { limit: shownChanges }),
      listHeadings(db, language),
    ])
    const counts = new Map(headings.map(({ heading, services: count }) => [heading, count]))
    // A list from A to Z helps where it is short; a large catalogue is entered by what has happened in one's life.
    const offered = lifeEventsWith(counts).length < fewestLifeEvents ? await listPublishedServices(db) : []
    return { changes, counts, offered }
  })
  const root = `/${ctx.organisation.slug}/${language}`
  const hero = (
    <Hero title={texts.title[language]} lead={texts.lead[language]}>
      <ButtonGroup>
        <ButtonLink href={`${root}/feedback`}>{texts.give[language]}</ButtonLink>
      </ButtonGroup>
    </Hero>
  )
  return show(
    { title: texts.title[language], hero, width: 'wide' },
    <>
      <Changes ctx={ctx} changes={found.changes} root={root} />
      <CardGrid>
        <ReturnCode language={language} root={root} />
        <ServiceLinks language={language} counts={found.counts} offered={found.offered} root={root} />
        <Card title={texts.message[language]}>
          <p>{texts.messageNever[language]}</p>
          <p>
            <a href={`${root}/messages`}>{texts.messageBody[language]}</a>
          </p>
        </Card>
      </CardGrid>
    </>,
  )
}

function Changes(props: { ctx: Context; changes: readonly Change[]; root: string }) {
  const { changes, root } = props
  const { language } = props.ctx
  return (
    <section>
      <h2>{texts.changes[language]}</h2>
      {changes.length === 0 ? (
        <p class="vk-soft">{texts.noChanges[language]}</p>
      ) : (
        <>
          <CardGrid>
            {changes.map((change) => (
              <ChangeCard change={change} language={language} root={root} />
            ))}
          </CardGrid>
          <p>
            <a href={`${root}/changes`}>{texts.allChanges[language]}</a>
          </p>
        </>
      )}
    </section>
  )
}

function ChangeCard(props: { change: Change; language: Language; root: string }) {
  const { change, language, root } = props
  const [heard, did] = [wordsFor(change.heard, language), wordsFor(change.did, language)]
  const { title, rest } = headlineOf(did.text)
  return (
    <Card>
      <p>
        <strong>{texts.heard[language]}:</strong>{' '}
        <span {...heard.attributes}>{shortened(heard.text, longestHeard)}</span>
      </p>
      <p class="vk-soft">{howMany(change.speakers, language)}</p>
      <h3 class="vk-card__title">
        {texts.did[language]}:{' '}
        <a href={`${root}/changes/${change.caseId}`} {...did.attributes}>
          {title}
        </a>
      </h3>
      {rest === '' ? null : <p {...did.attributes}>{shortened(rest, longestHeard)}</p>}
      <p class="vk-soft">
        <time datetime={machineDate(change.closedAt)}>{formatDate(change.closedAt, language)}</time>
      </p>
    </Card>
  )
}

function howMany(speakers: number, language: Language): string {
  const count = publicCount(speakers)
  return count === 'under_ten'
    ? texts.underTen[language]
    : textsOf.said[language](formatNumber(count.exact, language))
}

// The form that voices reads: nothing is changed by it, so it needs no token.
function ReturnCode(props: { language: Language; root: string }) {
  const { language, root } = props
  return (
    <Card title={texts.follow[language]}>
      <Form action={`${root}/follow`}>
        <TextInput
          language={language}
          name="code"
          label={texts.code[language]}
          hint={texts.codeHint[language]}
          width={20}
          autocomplete="off"
          spellcheck={false}
        />
        <Button kind="secondary">{texts.open[language]}</Button>
      </Form>
    </Card>
  )
}

/** By life event where the catalogue is sorted so; otherwise the first from A to Z. */
function ServiceLinks(props: {
  language: Language
  counts: ReadonlyMap<string, number>
  offered: readonly PublishedService[]
  root: string
}) {
  const { language, counts, offered, root } = props
  const lifeEvents = lifeEventsWith(counts).length < fewestLifeEvents ? [] : lifeEventsWith(counts)
  if (offered.length + lifeEvents.length === 0) return null
  return (
    <Card title={texts.services[language]}>
      <form class="vk-filters vk-search" method="get" action={`${root}/services`} role="search">
        <TextInput language={language} name="q" label={texts.find[language]} autocomplete="off" />
        <Button>{texts.search[language]}</Button>
      </form>
      {lifeEvents.length === 0 ? null : <h3>{texts.lifeEvents[language]}</h3>}
      <ul>
        {lifeEvents.slice(0, shownServices).map(({ code, names }) => (
          <li>
            <a href={`${root}/life-events/${code}`}>{names[language]}</a>
          </li>
        ))}
        {byName(offered, language)
          .slice(0, shownServices)
          .map(({ key, names }) => {
            const { text, attributes } = wordsFor(names, language)
            return (
              <li>
                <a href={`${root}/services/${key}`} {...attributes}>
                  {text}
                </a>
              </li>
            )
          })}
      </ul>
      {lifeEvents.length > 0 || offered.length > shownServices ? (
        <p>
          <a href={`${root}/services`}>{texts.allServices[language]}</a>
        </p>
      ) : null}
    </Card>
  )
}

/** The life events that have services, those with the most first. */
function lifeEventsWith(counts: ReadonlyMap<string, number>) {
  const countOf = ({ code }: { code: string }) => counts.get(headingKey({ kind: 'life_event', code })) ?? 0
  return codes.life_event
    .filter((one) => one.parent === null && countOf(one) > 0)
    .toSorted((one, other) => countOf(other) - countOf(one))
}
