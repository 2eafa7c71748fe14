import type { Context } from '../../platform/context.ts'
import { assetPath } from '../../ui/assets.ts'
import { Button, ButtonGroup, ButtonLink } from '../../ui/form.tsx'
import { EmptyState } from '../../ui/notices.tsx'
import { wordsFor } from './service.model.ts'
import type { ListedService } from './service-listing.model.ts'
import type { Reason } from './service-search-rank.model.ts'
import { longestQuery } from './service-search-query.model.ts'
import { searchTexts as texts, searchTextsOf as textsOf, wordsInItText } from './service-search.texts.ts'

/** A search that is an ordinary form; the script only offers names while one types. */
export function ServiceSearch(props: { ctx: Context; query?: string }) {
  const { ctx, query } = props
  const { language, organisation } = ctx
  const root = `/${organisation.slug}/${language}`
  return (
    <>
      <form class="vk-filters vk-search" method="get" action={`${root}/services`} role="search">
        <div class="govuk-form-group">
          <label class="govuk-label" for="q">
            {texts.label[language]}
          </label>
          <div class="govuk-hint" id="q-hint">
            {texts.hint[language]}
          </div>
          <input
            class="govuk-input"
            id="q"
            name="q"
            type="search"
            value={query}
            maxlength={longestQuery}
            autocomplete="off"
            aria-describedby="q-hint"
            list="q-suggestions"
            data-suggestions={`${root}/service-suggestions`}
          />
          <datalist id="q-suggestions" />
        </div>
        <Button>{texts.search[language]}</Button>
      </form>
      <script type="module" src={assetPath('suggestions.js')} />
    </>
  )
}

export type FoundService = ListedService & { reasons: readonly Reason[] }

export function FoundServices(props: { ctx: Context; found: readonly FoundService[] }) {
  const { ctx, found } = props
  const { language, organisation } = ctx
  const root = `/${organisation.slug}/${language}`
  if (found.length === 0) {
    return (
      <EmptyState title={texts.none[language]}>
        <p>{texts.noneBody[language]}</p>
        <ButtonGroup>
          <ButtonLink kind="secondary" href={`${root}/services`}>
            {texts.browse[language]}
          </ButtonLink>
          <ButtonLink kind="quiet" href={`${root}/feedback`}>
            {texts.ask[language]}
          </ButtonLink>
        </ButtonGroup>
      </EmptyState>
    )
  }
  return (
    <>
      <p class="vk-soft" role="status">
        {textsOf.found[language](found.length)}
      </p>
      <ul class="vk-plain">
        {found.map((one) => (
          <li>
            <ServiceEntry ctx={ctx} service={one} />
            <Why ctx={ctx} service={one} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** A service in a list: its name leads to its page, its summary tells what one gets. */
export function ServiceEntry(props: { ctx: Context; service: ListedService }) {
  const { ctx, service } = props
  const { language, organisation } = ctx
  const name = wordsFor(service.names, language)
  const summary = wordsFor(service.summaries, language)
  return (
    <>
      <a href={`/${organisation.slug}/${language}/services/${service.key}`} {...name.attributes}>
        {name.text}
      </a>
      <br />
      <span class="vk-soft" {...summary.attributes}>
        {summary.text}
      </span>
    </>
  )
}

/**
 * Only what is not plain to see: that "uimahallin" found "uimahalli" needs no telling, and of a word that stands in the name or
 * the summary neither does another that means the same. A piece of a word explains nothing to whoever typed the whole.
 */
function Why(props: { ctx: Context; service: FoundService }) {
  const { language } = props.ctx
  const { names, summaries, reasons } = props.service
  const shown = [names, summaries].map((words) => wordsFor(words, language).text.toLowerCase()).join(' ')
  const telling = reasons
    .filter(({ how }) => how === 'synonym' || how === 'alike')
    .map(({ found }) => found.toLowerCase())
    .filter((found) => !shown.includes(found))
  const words = [...new Set(telling)].slice(0, mostWords)
  if (words.length === 0) return null
  return (
    <>
      <br />
      <small class="vk-soft">{wordsInItText[language](words)}</small>
    </>
  )
}

const mostWords = 2
