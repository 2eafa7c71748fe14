import type { Context } from '../../platform/context.ts'
import type { Language } from '../../platform/texts.ts'
import { Inset, Tag } from '../../ui/notices.tsx'
import { SummaryList } from '../../ui/summary.tsx'
import type { Unit } from '../identity/unit.queries.ts'
import { descriptionTexts as texts } from './service-description.texts.ts'
import { languageIn, missingLanguages, type Service, wordsFor } from './service.model.ts'

export function StateTag(props: { service: Service; language: Language }) {
  const { service, language } = props
  return service.publishedAt ? (
    <Tag colour="moss">{texts.published[language]}</Tag>
  ) : (
    <Tag colour="birch">{texts.unpublished[language]}</Tag>
  )
}

export function UnitName(props: { ctx: Context; unit: Unit | undefined }) {
  if (!props.unit) return null
  const { text, attributes } = wordsFor(props.unit.names, props.ctx.language)
  return <span {...attributes}>{text}</span>
}

/** What still stands between a service and its publication, by name and language. */
export function MissingList(props: { ctx: Context; service: Service }) {
  const { ctx, service } = props
  const { language, organisation } = ctx
  const missing = missingLanguages(service, organisation.requiredLanguages)
  const named = (tags: readonly string[]) => tags.map((tag) => languageIn(tag, language)).join(', ')
  return (
    <div id="publication">
      <Inset>
        <p>
          <strong>{texts.cannotPublish[language]}</strong>
        </p>
        <ul>
          {missing.names.length === 0 ? null : (
            <li>
              {texts.missingName[language]}: {named(missing.names)}
            </li>
          )}
          {missing.summaries.length === 0 ? null : (
            <li>
              {texts.missingSummary[language]}: {named(missing.summaries)}
            </li>
          )}
        </ul>
      </Inset>
    </div>
  )
}

/** The service as it is written, language by language. */
export function ServiceDetails(props: { ctx: Context; service: Service }) {
  const { ctx, service } = props
  const { language, organisation } = ctx
  const written = organisation.languages.map((tag) => ({
    key: capital(languageIn(tag, language)),
    value: <WrittenIn tag={tag} service={service} missing={texts.unwritten[language]} />,
  }))
  return (
    <SummaryList
      rows={[
        ...written,
        { key: texts.key[language], value: <code>{service.key}</code> },
        {
          key: texts.sensitive[language],
          value: service.sensitive ? texts.yes[language] : texts.no[language],
        },
      ]}
    />
  )
}

function WrittenIn(props: { tag: string; service: Service; missing: string }) {
  const [name, summary] = [props.service.names[props.tag], props.service.summaries[props.tag]]
  if (!name && !summary) return <span class="vk-soft">{props.missing}</span>
  return (
    <div lang={props.tag}>
      <strong>{name}</strong>
      {name && summary ? <br /> : null}
      {summary}
    </div>
  )
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
