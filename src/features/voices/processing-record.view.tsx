import type { Holding } from '../../platform/holding.ts'
import type { Language } from '../../platform/texts.ts'
import { formatDate, formatNumber } from '../../ui/format.ts'
import { Details, Tag } from '../../ui/notices.tsx'
import { SummaryList } from '../../ui/summary.tsx'
import { type Held, isLate, type Removed } from './processing-record.model.ts'
import { basisTexts, processingTexts as texts, processingTextsOf } from './processing-record.texts.ts'

export type RecordRow = { holding: Holding; held: Held; removed: Removed }

/** Each kind of data: why it is kept, how long, how much of it there is, and that its removal works. */
export function ProcessingRecord(props: { language: Language; rows: readonly RecordRow[]; now: Date }) {
  const { language, rows, now } = props
  return (
    <>
      {(['residents', 'staff'] as const).map((whose) => (
        <section>
          <h2>{texts[whose][language]}</h2>
          {rows
            .filter(({ holding }) => holding.whose === whose)
            .map((row) => (
              <HoldingPart language={language} row={row} now={now} />
            ))}
        </section>
      ))}
      <h2>{texts.recipients[language]}</h2>
      <p>{texts.recipientsBody[language]}</p>
      <h2>{texts.safeguards[language]}</h2>
      <p>{texts.safeguardsBody[language]}</p>
    </>
  )
}

function HoldingPart({ language, row, now }: { language: Language; row: RecordRow; now: Date }) {
  const { holding, held, removed } = row
  return (
    <section>
      <h3>{holding.what[language]}</h3>
      {isLate(holding, held, now) ? (
        <p>
          <Tag colour="cloudberry">{texts.lateTag[language]}</Tag> {texts.late[language]}
        </p>
      ) : null}
      <SummaryList
        rows={[
          { key: texts.why[language], value: holding.why[language] },
          { key: texts.basis[language], value: basisTexts[holding.basis][language] },
          { key: texts.kept[language], value: holding.kept[language] },
          {
            key: texts.now[language],
            value: counted(held.count, held.oldestAt, processingTextsOf.held, language),
          },
          ...(holding.removals === undefined
            ? []
            : [
                {
                  key: texts.removed[language],
                  value: counted(removed.count, removed.lastAt, processingTextsOf.removed, language),
                },
              ]),
        ]}
      />
      <Details summary={texts.tables[language]}>
        <ul>
          {Object.entries(holding.tables).map(([table, columns]) => (
            <li>
              <code>
                {table}: {columns.join(', ')}
              </code>
            </li>
          ))}
        </ul>
      </Details>
    </section>
  )
}

function counted(
  count: number,
  at: Date | null,
  said: (typeof processingTextsOf)['held'],
  language: Language,
): string {
  if (count === 0 || at === null) return texts.nothing[language]
  return said[language](formatNumber(count, language), formatDate(at, language))
}
