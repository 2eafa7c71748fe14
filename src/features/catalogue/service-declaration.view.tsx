import type { Context } from '../../platform/context.ts'
import type { Language } from '../../platform/texts.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { type Option, Select } from '../../ui/fields.tsx'
import { Button, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format.ts'
import { NotificationBanner } from '../../ui/notices.tsx'
import { SummaryList } from '../../ui/summary.tsx'
import { type ConnectedChannel, shownNames } from './channel.model.ts'
import { type CodeList, codes, findCode } from './code.model.ts'
import { segments } from './segment.model.ts'
import { declarationTexts as texts, producerKindTexts, segmentTexts } from './service-declaration.texts.ts'
import type { ServiceProfile } from './service-profile.model.ts'
import { channelKindTexts } from './service-overview.texts.ts'
import { wordsFor } from './service.model.ts'

export function DeclarationForm(props: {
  ctx: Context
  action: string
  token: string
  people: readonly Option[]
  chosen: { lifeEvents: readonly string[]; segments: readonly string[]; responsible: string }
  errors: FieldErrors
}) {
  const { ctx, chosen, errors } = props
  const { language } = ctx
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.title[language]}</h1>
      <p>{texts.lead[language]}</p>
      <Form action={props.action} hidden={{ form_token: props.token }}>
        <Select
          language={language}
          name="responsible"
          label={texts.responsible[language]}
          hint={texts.responsibleHint[language]}
          options={[{ value: '', text: texts.nobody[language] }, ...props.people]}
          value={chosen.responsible}
          error={errors['responsible']}
        />
        <Checkboxes
          language={language}
          name="segments"
          label={texts.segments[language]}
          options={segments.map((segment) => ({ value: segment, text: segmentTexts[segment][language] }))}
          values={chosen.segments}
        />
        <Checkboxes
          language={language}
          name="life_events"
          label={texts.lifeEvents[language]}
          hint={texts.lifeEventsHint[language]}
          options={codes.life_event.map(({ code, names }) => ({ value: code, text: names[language] }))}
          values={chosen.lifeEvents}
        />
        <Button>{texts.save[language]}</Button>
      </Form>
    </>
  )
}

/** What the organisation says of a service itself, and who answers for it. */
export function DeclarationSummary(props: {
  ctx: Context
  profile: ServiceProfile
  responsibleName: string | undefined
}) {
  const { profile } = props
  const { language } = props.ctx
  const chosen = profile.segments.map((segment) => segmentTexts[segment][language])
  return (
    <SummaryList
      rows={[
        { key: texts.responsible[language], value: props.responsibleName ?? texts.nobody[language] },
        { key: texts.segments[language], value: joined(chosen, language) },
        {
          key: texts.lifeEvents[language],
          value: joined(codeNames(profile, 'life_event', language), language),
        },
      ]}
    />
  )
}

/** When it was last seen to, by its source and by a person. */
export function Freshness(props: { ctx: Context; profile: ServiceProfile; stale: boolean }) {
  const { profile, stale } = props
  const { language } = props.ctx
  const { source, assurance } = profile
  const by = assurance?.by ? `, ${assurance.by}` : ''
  const day = (moment: Date | null) => (moment ? formatDate(moment, language) : '–')
  return (
    <>
      {profile.archivedAt ? <p>{texts.archived[language]}</p> : null}
      {stale && !profile.archivedAt ? (
        <NotificationBanner kind="warning" title={texts.freshness[language]}>
          <p>{texts.stale[language]}</p>
        </NotificationBanner>
      ) : null}
      <SummaryList
        rows={[
          {
            key: texts.assured[language],
            value: assurance ? `${day(assurance.at)}${by}` : texts.neverAssured[language],
          },
          ...(source
            ? [
                { key: texts.fromSource[language], value: day(source.modifiedAt) },
                { key: texts.readFromSource[language], value: day(source.seenAt) },
              ]
            : []),
        ]}
      />
    </>
  )
}

/** What was read from the source, in short: the source itself is where it is changed. */
export function SourceFacts(props: {
  ctx: Context
  profile: ServiceProfile
  channels: readonly ConnectedChannel[]
}) {
  const { profile, channels } = props
  const { language } = props.ctx
  const producers = profile.producers.map(
    ({ kind, names }) => `${wordsFor(names, language).text} (${producerKindTexts[kind][language]})`,
  )
  return (
    <>
      <h2>{texts.sourceFacts[language]}</h2>
      <SummaryList
        rows={[
          {
            key: texts.classes[language],
            value: joined(codeNames(profile, 'service_class', language), language),
          },
          {
            key: texts.targetGroups[language],
            value: joined(codeNames(profile, 'target_group', language), language),
          },
          { key: texts.producers[language], value: joined(producers, language) },
        ]}
      />
      <h2>{texts.channels[language]}</h2>
      {channels.length === 0 ? (
        <p>{texts.noChannels[language]}</p>
      ) : (
        <ul>
          {channels.map((channel) => {
            const { text, attributes } = wordsFor(shownNames(channel), language)
            return (
              <li>
                <span {...attributes}>{text}</span>{' '}
                <span class="vk-soft">({channelKindTexts[channel.kind][language]})</span>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

function codeNames(profile: ServiceProfile, list: CodeList, language: Language): string[] {
  return profile.codes
    .filter((one) => one.list === list)
    .flatMap(({ code }) => findCode(list, code)?.names[language] ?? [])
}

function joined(names: readonly string[], language: Language): string {
  return names.length === 0 ? texts.none[language] : names.join(', ')
}
