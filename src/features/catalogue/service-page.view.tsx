import type { Child } from 'hono/jsx'
import type { Context } from '../../platform/context.ts'
import type { Language, Words } from '../../platform/texts.ts'
import type { PageOfService } from './service-page.model.ts'
import { serviceData } from './service-page-data.model.ts'
import { dataBlock } from './service-page-data.view.ts'
import { Channels } from './service-page-channel.view.tsx'
import { Facts } from './service-page-facts.view.tsx'
import { pageTexts as texts } from './service-page.texts.ts'
import { languageIn, wordsFor } from './service.model.ts'
import { serviceTexts, serviceTextsOf } from './service.texts.ts'

/** The public page of a service: what one gets, how, what it takes, and what people have said of it. */
export function ServicePage(props: PageOfService & { ctx: Context; lead: Child; shown: Child }) {
  const { ctx, service, unit, profile, channels, lead, shown } = props
  const { language, organisation, baseUrl } = ctx
  const root = `${baseUrl}/${organisation.slug}/${language}`
  const name = wordsFor(service.names, language)
  const { description } = profile
  return (
    <>
      <h1 {...name.attributes}>{name.text}</h1>
      <InWhatLanguage texts={[service.names, service.summaries]} language={language} />
      <Paragraphs words={service.summaries} language={language} lead />
      {lead}
      <Paragraphs words={description?.descriptions} language={language} />
      {service.sensitive ? <p class="vk-soft">{serviceTexts.sensitiveResident[language]}</p> : null}
      <Instructions profile={profile} language={language} />
      <Channels ctx={ctx} channels={channels} />
      <Facts ctx={ctx} profile={profile} />
      <UnitLine ctx={ctx} unit={unit} />
      {shown}
      {dataBlock(
        serviceData({
          service,
          profile,
          channels,
          organisation: { names: organisation.names, address: root },
          address: `${root}/services/${service.key}`,
          language,
        }),
      )}
    </>
  )
}

/** Said aloud where a text is not in the reader's language: nothing is translated silently. */
function InWhatLanguage(props: { texts: readonly Words[]; language: Language }) {
  const { language } = props
  const foreign = props.texts.map((words) => wordsFor(words, language)).filter((words) => words.foreign)
  const languages = [...new Set(foreign.filter(({ text }) => text !== '').map((words) => words.language))]
  if (languages.length === 0) return null
  const named = languages.map((tag) => languageIn(tag, language)).join(', ')
  return <p class="vk-soft">{serviceTextsOf.shownIn[language](named)}</p>
}

function Instructions(props: { profile: PageOfService['profile']; language: Language }) {
  const { profile, language } = props
  const words = profile.description?.userInstructions ?? {}
  if (wordsFor(words, language).text === '') return null
  return (
    <section>
      <h2>{texts.instructions[language]}</h2>
      <Paragraphs words={words} language={language} />
    </section>
  )
}

function Paragraphs(props: { words: Words | undefined; language: Language; lead?: boolean }) {
  const { text, attributes } = wordsFor(props.words ?? {}, props.language)
  const paragraphs = text.split(/\n+/).filter((one) => one.trim() !== '')
  return (
    <>
      {paragraphs.map((one) => (
        <p class={props.lead ? 'vk-lead' : undefined} {...attributes}>
          {one}
        </p>
      ))}
    </>
  )
}

function UnitLine(props: { ctx: Context; unit: PageOfService['unit'] }) {
  const { ctx, unit } = props
  const { text, attributes } = wordsFor(unit.names, ctx.language)
  return (
    <p>
      {serviceTexts.unit[ctx.language]}:{' '}
      <a href={`/${ctx.organisation.slug}/${ctx.language}/units/${unit.key}`} {...attributes}>
        {text}
      </a>
    </p>
  )
}
