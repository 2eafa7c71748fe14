import type { Language } from '../../platform/texts.ts'
import type { PageRoutes } from '../../platform/web/routes.ts'
import { formatNumber } from '../../ui/format.ts'
import { pageOf, Pagination, SubNavigation } from '../../ui/navigation.tsx'
import { EmptyState } from '../../ui/notices.tsx'
import { Table } from '../../ui/table.tsx'
import { Moment } from '../../ui/timeline.tsx'
import { listStaffNames } from '../identity/staff.queries.ts'
import {
  type ContactReading,
  contactReadingsOnPage,
  countContactReadings,
  listContactReadings,
} from './contact-reading.queries.ts'
import {
  channelTexts,
  contactReadingTexts as texts,
  contactsTexts,
  purposeTexts,
  reasonTexts,
  rowsTexts,
} from './contact-reading.texts.ts'
import { DataProtectionTabs } from './data-protection.view.tsx'
import { allow } from './voices.access.ts'

/** Who has opened residents' contacts, for administrators. */
export function contactReadingPages(routes: PageRoutes) {
  routes.get('/contact-readings', async (c) => {
    const { ctx, services } = c.var
    allow(ctx, 'see contact readings')
    const { language } = ctx
    const onlyByPeople = c.req.query('by') === 'people'
    const page = pageOf(c.req.query('page'))
    const { rows, count, names } = await services.database.read(ctx.organisation.id, async (db) => {
      const found = await listContactReadings(db, { page, onlyByPeople })
      const readers = found.flatMap(({ readBy }) => readBy ?? [])
      return {
        rows: found,
        count: await countContactReadings(db, { onlyByPeople }),
        names: await listStaffNames(db, readers),
      }
    })
    const here = c.req.path
    const query = onlyByPeople ? '?by=people&page=' : '?page='
    return c.var.show(
      { title: texts.title[language], width: 'wide' },
      <>
        <h1>{texts.title[language]}</h1>
        <DataProtectionTabs ctx={ctx} current="contact-readings" />
        <p>{texts.intro[language]}</p>
        <SubNavigation
          language={language}
          items={[
            { href: here, text: texts.everyone[language], current: !onlyByPeople },
            { href: `${here}?by=people`, text: texts.people[language], current: onlyByPeople },
          ]}
        />
        {rows.length === 0 ? (
          <EmptyState title={texts.none[language]} />
        ) : (
          <Readings language={language} rows={rows} count={count} names={names} />
        )}
        <Pagination
          language={language}
          page={page}
          pageCount={Math.ceil(count / contactReadingsOnPage)}
          hrefOf={(to) => `${here}${query}${to}`}
        />
      </>,
    )
  })
}

function Readings(props: {
  language: Language
  rows: readonly ContactReading[]
  count: number
  names: ReadonlyMap<string, string>
}) {
  const { language, names } = props
  const readerOf = ({ readBy }: ContactReading) =>
    readBy === null ? texts.system[language] : (names.get(readBy) ?? texts.gone[language])
  return (
    <Table
      caption={rowsTexts.count[language](formatNumber(props.count, language))}
      rows={props.rows}
      columns={[
        { heading: texts.when[language], cell: (row) => <Moment at={row.readAt} language={language} /> },
        { heading: texts.who[language], cell: readerOf },
        { heading: texts.why[language], cell: (row) => reasonTexts[row.why]?.[language] ?? row.why },
        { heading: texts.what[language], cell: (row) => contactsOf(row, language) },
        {
          heading: texts.purpose[language],
          cell: (row) => row.purposes.map((purpose) => purposeTexts[purpose][language]).join(', '),
        },
      ]}
    />
  )
}

function contactsOf({ channel, contacts }: ContactReading, language: Language): string {
  if (contacts === 1) return channelTexts[channel][language]
  return contactsTexts[channel][language](formatNumber(contacts, language))
}
