import type { Context } from '../../platform/context.ts'
import { inLanguage, type Language } from '../../platform/texts.ts'
import { ButtonGroup, ButtonLink } from '../../ui/form.tsx'
import { formatDateTime, formatNumber } from '../../ui/format.ts'
import { Inset, NotificationBanner } from '../../ui/notices.tsx'
import { Statistic, Statistics } from '../../ui/statistic.tsx'
import { Table } from '../../ui/table.tsx'
import { type Import, type ImportFault, type ImportMove, mostFaults, stateOfImport } from './import.model.ts'
import { unitLinkTexts } from './unit-link.texts.ts'
import { importReasonTexts } from './import-reason.texts.ts'
import {
  importStateTexts,
  importTexts as texts,
  importTextsOf as textsOf,
  recordKindTexts,
} from './import.texts.ts'
import { ImportTag, nameOfImport } from './import.view.tsx'

/** How far an import is, what came of it, and what was left out and why. */
export function ImportReport(props: {
  ctx: Context
  shown: Import
  faults: readonly ImportFault[]
  moves: readonly ImportMove[]
  unitNames: ReadonlyMap<string, string>
}) {
  const { ctx, shown: one, faults } = props
  const { language, organisation } = ctx
  const state = stateOfImport(one)
  const root = `/${organisation.slug}/staff`
  return (
    <>
      <h1>{nameOfImport(one, language)}</h1>
      <p>
        <ImportTag shown={one} language={language} /> {formatDateTime(one.requestedAt, language)}
      </p>
      {state === 'waiting' || state === 'reading' ? (
        <Inset>
          <Progress shown={one} language={language} />
          <p>{texts.reading[language]}</p>
          <p>
            <a href={`${root}/imports/${one.importId}`}>{texts.reload[language]}</a>
          </p>
        </Inset>
      ) : null}
      {one.refusal === null ? null : (
        <NotificationBanner kind="warning" title={importStateTexts.broken[language]}>
          <p>{reasonText(one.refusal, language)}</p>
        </NotificationBanner>
      )}
      <Statistics>
        {[...countsShown, ...countsWhereAny.filter((key) => one[key] > 0)].map((key) => (
          <Statistic
            language={language}
            label={texts[key][language]}
            text={formatNumber(one[key], language)}
          />
        ))}
      </Statistics>
      {faults.length === 0 ? null : <Faults language={language} faults={faults} />}
      {props.moves.length === 0 ? null : <Moves {...props} root={root} />}
      <ButtonGroup>
        <ButtonLink kind="secondary" href={`${root}/services`}>
          {texts.seeServices[language]}
        </ButtonLink>
        {one.finishedAt === null ? null : (
          <ButtonLink kind="quiet" href={`${root}/imports/units`}>
            {unitLinkTexts.open[language]}
          </ButtonLink>
        )}
      </ButtonGroup>
    </>
  )
}

const countsShown = [
  'recordsRead',
  'recordsAdded',
  'recordsChanged',
  'recordsUnchanged',
  'recordsArchived',
  'recordsFailed',
] as const
const countsWhereAny = ['servicesMoved', 'servicesMarked'] as const

function Progress({ shown, language }: { shown: Import; language: Language }) {
  if (shown.recordsTotal === 0) return null
  const told = textsOf.progress[language](
    formatNumber(shown.recordsRead, language),
    formatNumber(shown.recordsTotal, language),
  )
  return (
    <p>
      <progress value={shown.recordsRead} max={shown.recordsTotal} aria-label={told}></progress> {told}
    </p>
  )
}

function Faults({ language, faults }: { language: Language; faults: readonly ImportFault[] }) {
  return (
    <>
      <h2>{texts.faults[language]}</h2>
      <p>{texts.correct[language]}</p>
      {faults.length < mostFaults ? null : (
        <p>
          {textsOf.onlyFirst[language](
            formatNumber(mostFaults, language),
            `${formatNumber(mostFaults, language)}+`,
          )}
        </p>
      )}
      <Table
        caption={texts.faults[language]}
        captionHidden
        rows={faults}
        columns={[
          {
            heading: texts.record[language],
            rowHeading: true,
            cell: ({ kind, name, sourceId }) => (
              <>
                {recordKindTexts[kind][language]}
                {/* A name that runs from right to left would turn the id behind it round. */}
                {sourceId === '' && name === '' ? null : (
                  <>
                    : <bdi>{name || texts.unnamed[language]}</bdi>
                  </>
                )}
                {sourceId === '' ? null : (
                  <>
                    {' '}
                    <code>{sourceId}</code>
                  </>
                )}
              </>
            ),
          },
          {
            heading: texts.field[language],
            cell: ({ field }) => (field === '' ? texts.wholeRecord[language] : <code>{field}</code>),
          },
          { heading: texts.reason[language], cell: ({ reason }) => reasonText(reason, language) },
          {
            heading: texts.effect[language],
            cell: ({ leftOut }) => texts[leftOut ? 'partLeftOut' : 'recordFailed'][language],
          },
        ]}
      />
    </>
  )
}

function Moves(props: {
  ctx: Context
  root: string
  shown: Import
  moves: readonly ImportMove[]
  unitNames: ReadonlyMap<string, string>
}) {
  const { moves, unitNames, root, shown } = props
  const { language } = props.ctx
  return (
    <>
      <h2>{texts.moves[language]}</h2>
      <p>{texts.movesWhy[language]}</p>
      {shown.servicesMoved <= moves.length ? null : (
        <p>
          {textsOf.onlyFirst[language](
            formatNumber(moves.length, language),
            formatNumber(shown.servicesMoved, language),
          )}
        </p>
      )}
      <Table
        caption={texts.moves[language]}
        captionHidden
        rows={moves}
        columns={[
          {
            heading: recordKindTexts.service[language],
            rowHeading: true,
            cell: ({ serviceId, names }) => (
              <a href={`${root}/services/${serviceId}`}>{inLanguage(names, language).text}</a>
            ),
          },
          { heading: texts.movedFrom[language], cell: ({ fromUnitId }) => unitNames.get(fromUnitId) ?? '' },
          { heading: texts.movedTo[language], cell: ({ toUnitId }) => unitNames.get(toUnitId) ?? '' },
        ]}
      />
    </>
  )
}

function reasonText(reason: string, language: Language): string {
  const known: Readonly<Record<string, Readonly<Record<Language, string>>>> = importReasonTexts
  return Object.hasOwn(known, reason) ? (known[reason]?.[language] ?? reason) : reason
}
