import type { Context } from '../../platform/context.ts'
import { ButtonLink } from '../../ui/form.tsx'
import { formatDateTime, formatNumber } from '../../ui/format.ts'
import { Pagination, SubNavigation } from '../../ui/navigation.tsx'
import { EmptyState, NotificationBanner, Tag } from '../../ui/notices.tsx'
import { Table } from '../../ui/table.tsx'
import type { Unit } from '../identity/unit.queries.ts'
import { wordsFor } from './service.model.ts'
import { type UnitLinkKind, unitLinkKinds } from './unit-link.model.ts'
import { isUnlinked, suggestionsOf, type UnitLinkLine } from './unit-link-line.model.ts'
import {
  unitLinkCountTexts as countTexts,
  unitLinkKindTexts,
  unitLinkMovedTexts,
  unitLinkNameTexts as nameTexts,
  unitLinkTexts as texts,
} from './unit-link.texts.ts'
import type { UnitLinking, UnitLinkingToUndo } from './unit-linking.model.ts'
import {
  unitLinkingCountTexts as linkingCountTexts,
  unitLinkingTextsOf as linkingTextsOf,
} from './unit-linking.texts.ts'

export type Units = { units: readonly Unit[]; otherwise: string | null }
export const linesOnPage = 50

/** The organisations or the places of the source beside our units, those that wait for a unit first. */
export function UnitLinkList(
  props: Units & {
    ctx: Context
    root: string
    kind: UnitLinkKind
    lines: readonly UnitLinkLine[]
    page: number
    newest: UnitLinkingToUndo | undefined
  },
) {
  const { ctx, root, kind, page, units, otherwise, newest } = props
  const { language } = ctx
  const lines = props.lines.filter((line) => line.kind === kind)
  const waiting = props.lines.filter((line) => line.kind === 'organisation' && isUnlinked(line)).length
  const suggested = suggestionsOf(props.lines).length
  return (
    <>
      <h1>{texts.title[language]}</h1>
      <p class="vk-lead">{texts.lead[language]}</p>
      <p>{texts.rule[language]}</p>
      {waiting === 0 ? null : (
        <NotificationBanner kind="information" title={countTexts.waiting[language](waiting)}>
          {otherwise === null ? null : (
            <p>{nameTexts.otherwise[language](unitName(units, otherwise, language))}</p>
          )}
        </NotificationBanner>
      )}
      {suggested === 0 ? null : (
        <ButtonLink kind="secondary" href={`${root}/suggestions`}>
          {linkingCountTexts.waiting[language](suggested)}
        </ButtonLink>
      )}
      {newest === undefined ? null : (
        <p>
          <a href={`${root}/linkings/${newest.unitLinkingId}`}>
            {linkingTextsOf.last[language](
              formatNumber(newest.lines, language),
              formatDateTime(newest.linkedAt, language),
            )}
          </a>
        </p>
      )}
      <SubNavigation
        language={language}
        label={texts.kinds[language]}
        items={unitLinkKinds.map((one) => ({
          href: addressOf(root, one),
          text: unitLinkKindTexts[one][language],
          current: one === kind,
          count: props.lines.filter((line) => line.kind === one).length,
        }))}
      />
      {lines.length === 0 ? (
        <EmptyState title={texts.emptyTitle[language]}>
          <p>{texts.emptyBody[language]}</p>
        </EmptyState>
      ) : (
        <Table
          caption={unitLinkKindTexts[kind][language]}
          captionHidden
          rows={lines.slice((page - 1) * linesOnPage, page * linesOnPage)}
          columns={[
            {
              heading: unitLinkKindTexts[kind][language],
              rowHeading: true,
              cell: (line) => {
                const { text, attributes } = wordsFor(line.names, language)
                return (
                  <a href={`${root}/${line.id}`} {...attributes}>
                    {text}
                  </a>
                )
              },
            },
            {
              heading: texts.unit[language],
              cell: (line) => <LinkedUnit ctx={ctx} line={line} units={units} />,
            },
            {
              heading: texts.services[language],
              numeric: true,
              cell: (line) => formatNumber(line.services, language),
            },
          ]}
        />
      )}
      <Pagination
        language={language}
        page={page}
        pageCount={Math.ceil(lines.length / linesOnPage)}
        hrefOf={(one) => `${root}?kind=${kind}&page=${one}`}
      />
    </>
  )
}

function LinkedUnit({ ctx, line, units }: { ctx: Context; line: UnitLinkLine; units: readonly Unit[] }) {
  const { language } = ctx
  const { unitId, aboveUnitId, suggestedUnitId, kind } = line
  if (unitId !== null) return <>{unitName(units, unitId, language)}</>
  const suggestion =
    suggestedUnitId === null ? null : (
      <div>{nameTexts.suggestion[language](unitName(units, suggestedUnitId, language))}</div>
    )
  if (kind === 'location')
    return (
      <>
        <span class="vk-soft">{texts.noneOwn[language]}</span>
        {suggestion}
      </>
    )
  if (aboveUnitId !== null)
    return (
      <>
        <span class="vk-soft">{nameTexts.above[language](unitName(units, aboveUnitId, language))}</span>
        {suggestion}
      </>
    )
  return (
    <>
      <Tag colour="cloudberry">{texts.choose[language]}</Tag>
      {suggestion}
    </>
  )
}

/** What the choice did, with the way back to it. */
export function UnitLinked(props: {
  ctx: Context
  root: string
  linking: UnitLinking
  units: readonly Unit[]
}) {
  const { ctx, root, linking, units } = props
  const { language } = ctx
  const [line] = linking.lines
  if (!line) return null
  const { servicesMoved: moved } = linking
  const former = units.find(({ id, closedOn }) => id === line.fromUnitId && closedOn === null)
  const title =
    line.unitId === null
      ? countTexts.unlinked[language](moved)
      : unitLinkMovedTexts.moved[language](unitName(units, line.unitId, language), moved)
  return (
    <NotificationBanner title={title}>
      <p>
        {former === undefined
          ? texts.later[language]
          : nameTexts.before[language](unitName(units, former.id, language))}{' '}
        <a href={`${root}/${line.id}`}>{texts.change[language]}</a>
      </p>
    </NotificationBanner>
  )
}

/** Below the list of imports: the way to the units. */
export function UnitLinkSection({ ctx }: { ctx: Context }) {
  const { language, organisation } = ctx
  return (
    <section>
      <h2>{texts.section[language]}</h2>
      <p>{texts.lead[language]}</p>
      <ButtonLink kind="secondary" href={`/${organisation.slug}/staff/imports/units`}>
        {texts.open[language]}
      </ButtonLink>
    </section>
  )
}

function addressOf(root: string, kind: UnitLinkKind): string {
  return kind === 'organisation' ? root : `${root}?kind=${kind}`
}

export function unitName(units: readonly Unit[], unitId: string, language: string): string {
  const unit = units.find(({ id }) => id === unitId)
  return unit ? wordsFor(unit.names, language).text : '–'
}
