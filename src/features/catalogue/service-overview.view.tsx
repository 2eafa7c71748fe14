import type { Context } from '../../platform/context.ts'
import { type Option, Select, TextInput } from '../../ui/fields.tsx'
import { FiltersBar } from '../../ui/filters.tsx'
import { formatDate } from '../../ui/format.ts'
import { Pagination, SubNavigation } from '../../ui/navigation.tsx'
import { EmptyState, Tag } from '../../ui/notices.tsx'
import { Table } from '../../ui/table.tsx'
import { inTreeOrder } from '../identity/unit.model.ts'
import type { Unit } from '../identity/unit.queries.ts'
import { channelKinds } from './channel.model.ts'
import { codes } from './code.model.ts'
import { descriptionTexts, descriptionTextsOf } from './service-description.texts.ts'
import { languageIn, missingLanguages, wordsFor } from './service.model.ts'
import {
  isNarrowed,
  type OverviewFilter,
  overviewPageSize,
  type OverviewState,
  overviewStates,
  type ServiceOverview,
  writeOverviewFilter,
} from './service-overview.model.ts'
import {
  channelKindTexts,
  overviewCountTexts,
  overviewNoteTexts,
  overviewStateTexts,
  overviewTexts as texts,
} from './service-overview.texts.ts'
import { serviceTexts } from './service.texts.ts'
import { StateTag, UnitName } from './service.view.tsx'

export type OverviewProps = {
  ctx: Context
  root: string
  filter: OverviewFilter
  counts: Readonly<Record<OverviewState, number>>
  rows: readonly ServiceOverview[]
  units: readonly Unit[]
  page: number
  staleBefore: Date
}

/** All services, narrowed by what staff look for: what waits, what lacks a language, what nobody answers for. */
export function ServiceOverviews(props: OverviewProps) {
  const { ctx, root, filter, counts, rows } = props
  const { language } = ctx
  const found = counts[filter.state]
  const shownStates = overviewStates.filter(
    (state) => state !== 'archived' || counts.archived > 0 || filter.state === 'archived',
  )
  return (
    <>
      <SubNavigation
        language={language}
        label={texts.states[language]}
        items={shownStates.map((state) => ({
          href: `${root}${writeOverviewFilter({ ...filter, state })}`,
          text: overviewStateTexts[state][language],
          current: state === filter.state,
          count: counts[state],
        }))}
      />
      <StateNote ctx={ctx} state={filter.state} />
      <Filters {...props} />
      {rows.length === 0 ? (
        <EmptyState title={texts.nothing[language]}>
          <p>{texts.nothingBody[language]}</p>
        </EmptyState>
      ) : (
        <>
          <p>{overviewCountTexts.found[language](found)}</p>
          <Overviews {...props} />
        </>
      )}
      <Pagination
        language={language}
        page={props.page}
        pageCount={Math.ceil(found / overviewPageSize)}
        hrefOf={(page) => `${root}${writeOverviewFilter(filter, page)}`}
      />
    </>
  )
}

// What is required is what keeps a service from its readers; what else is offered may follow when there is time.
function StateNote({ ctx, state }: { ctx: Context; state: OverviewState }) {
  const { language, organisation } = ctx
  if (state !== 'untranslated') return null
  const required = organisation.requiredLanguages.map((tag) => languageIn(tag, language))
  return <p>{overviewNoteTexts.untranslated[language](required.join(', '))}</p>
}

function Filters({ ctx, root, filter, units }: OverviewProps) {
  const { language } = ctx
  const narrowed = isNarrowed(filter)
  const cleared = { ...filter, text: '', serviceClass: '', channel: '' as const, unitId: '' }
  return (
    <FiltersBar
      language={language}
      label={texts.filters[language]}
      action={root}
      clearHref={narrowed ? `${root}${writeOverviewFilter(cleared)}` : undefined}
    >
      {filter.state === 'all' ? null : <input type="hidden" name="state" value={filter.state} />}
      <TextInput language={language} name="q" label={texts.text[language]} value={filter.text} />
      <Select
        language={language}
        name="class"
        label={texts.serviceClass[language]}
        options={[{ value: '', text: texts.allClasses[language] }, ...classOptions(language)]}
        value={filter.serviceClass}
      />
      <Select
        language={language}
        name="channel"
        label={texts.channel[language]}
        options={[
          { value: '', text: texts.allChannels[language] },
          ...channelKinds.map((kind) => ({ value: kind, text: channelKindTexts[kind][language] })),
        ]}
        value={filter.channel}
      />
      <Select
        language={language}
        name="unit"
        label={serviceTexts.unit[language]}
        options={[{ value: '', text: texts.allUnits[language] }, ...unitOptions(units, language)]}
        value={filter.unitId}
      />
    </FiltersBar>
  )
}

function Overviews({ ctx, root, rows, units, staleBefore }: OverviewProps) {
  const { language } = ctx
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  return (
    <Table
      caption={serviceTexts.services[language]}
      captionHidden
      rows={rows}
      columns={[
        {
          heading: descriptionTexts.name[language],
          rowHeading: true,
          cell: (one) => {
            const { text, attributes } = wordsFor(one.names, language)
            return (
              <a href={`${root}/${one.serviceId}`} {...attributes}>
                {text}
              </a>
            )
          },
        },
        {
          heading: serviceTexts.unit[language],
          cell: ({ unitId }) => <UnitName unit={unitOf.get(unitId)} ctx={ctx} />,
        },
        { heading: descriptionTexts.state[language], cell: (one) => <OverviewTag ctx={ctx} service={one} /> },
        {
          heading: descriptionTexts.translations[language],
          cell: (one) => <Languages ctx={ctx} service={one} />,
        },
        {
          heading: texts.responsible[language],
          cell: ({ responsibleName }) =>
            responsibleName ?? <span class="vk-soft">{texts.nobody[language]}</span>,
        },
        {
          heading: texts.seenTo[language],
          cell: ({ seenToAt }) => (
            <>
              {formatDate(seenToAt, language)}{' '}
              {seenToAt < staleBefore ? <Tag colour="cloudberry">{texts.stale[language]}</Tag> : null}
            </>
          ),
        },
      ]}
    />
  )
}

function OverviewTag({ ctx, service }: { ctx: Context; service: ServiceOverview }) {
  if (service.archivedAt) return <Tag colour="birch">{texts.archived[ctx.language]}</Tag>
  return <StateTag service={service} language={ctx.language} />
}

function Languages({ ctx, service }: { ctx: Context; service: ServiceOverview }) {
  const missing = missingLanguages(service, ctx.organisation.languages)
  const tags = [...new Set([...missing.names, ...missing.summaries])]
  if (tags.length === 0) return <>{descriptionTexts.complete[ctx.language]}</>
  return (
    <>
      {tags.map((tag) => (
        <>
          <Tag colour={ctx.organisation.requiredLanguages.includes(tag) ? 'cloudberry' : 'birch'}>
            {descriptionTextsOf.missing[ctx.language](languageIn(tag, ctx.language))}
          </Tag>{' '}
        </>
      ))}
    </>
  )
}

function classOptions(language: Context['language']): Option[] {
  return codes.service_class
    .filter(({ parent }) => parent === null)
    .map(({ code, names }) => ({ value: code, text: names[language] }))
}

export function unitOptions(units: readonly Unit[], language: string): Option[] {
  return inTreeOrder(units).map(({ unit, depth }) => ({
    value: unit.id,
    text: `${'\u2003'.repeat(depth)}${wordsFor(unit.names, language).text}`,
  }))
}
