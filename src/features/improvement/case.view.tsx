import { inLanguage, type Language, type Words } from '../../platform/texts.ts'
import { formatNumber } from '../../ui/format.ts'
import { Tag } from '../../ui/notices.tsx'
import { Table } from '../../ui/table.tsx'
import { ageInDays, type Case } from './case.model.ts'
import { caseTexts, caseTextsOf } from './case.texts.ts'

export function CaseTable(props: {
  language: Language
  caption: string
  rows: readonly Case[]
  owners: ReadonlyMap<string, string>
  now: Date
  hrefOf: (caseId: string) => string
}) {
  const { language, owners } = props
  return (
    <Table
      caption={props.caption}
      captionHidden
      rows={props.rows}
      columns={[
        {
          heading: caseTexts.title[language],
          rowHeading: true,
          cell: (one) => <a href={props.hrefOf(one.caseId)}>{one.title}</a>,
        },
        {
          heading: caseTexts.service[language],
          runsOn: true,
          cell: (one) => serviceName(one.serviceNames, language),
        },
        { heading: caseTexts.owner[language], runsOn: true, cell: (one) => owners.get(one.ownerId) ?? '' },
        {
          heading: caseTexts.spoke[language],
          runsOn: true,
          numeric: true,
          cell: (one) => formatNumber(one.speakers, language),
        },
        {
          heading: caseTexts.age[language],
          runsOn: true,
          numeric: true,
          cell: (one) => caseTextsOf.days[language](ageInDays(one.openedAt, one.closedAt ?? props.now)),
        },
      ]}
    />
  )
}

export function CaseTag(props: { closed: boolean; language: Language }) {
  return props.closed ? (
    <Tag colour="moss">{caseTexts.stateClosed[props.language]}</Tag>
  ) : (
    <Tag colour="cloudberry">{caseTexts.stateOpen[props.language]}</Tag>
  )
}

export function serviceName(names: Words | null, language: Language): string {
  return names === null ? caseTexts.noService[language] : inLanguage(names, language).text
}
