// Plain markup: an element of its own for each row takes longer to draw.
import { html as link } from 'hono/html'
import { inLanguage, type Language, type Words } from '../../platform/texts.ts'
import { type Option, Select } from '../../ui/fields.tsx'
import { FiltersBar } from '../../ui/filters.tsx'
import { ButtonGroup, ButtonLink } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format.ts'
import { SubNavigation } from '../../ui/navigation.tsx'
import { EmptyState, Tag } from '../../ui/notices.tsx'
import { Table } from '../../ui/table.tsx'
import { channelTexts } from './feedback.texts.ts'
import { type InboxFilter, inboxFilters } from './inbox.model.ts'
import { inboxFilterTexts, inboxTexts as texts } from './inbox.texts.ts'
import type { InboxRow } from './inbox.model.ts'
import { scoreText } from './question.model.ts'

export type InboxProps = {
  language: Language
  root: string
  rows: readonly InboxRow[]
  names: ReadonlyMap<string, Words>
  people: ReadonlyMap<string, string>
  staffId: string
  filter: InboxFilter
  services: readonly Option[]
  serviceId: string
  olderHref: string | undefined
  newestHref: string | undefined
  mayEnter: boolean
}

export function Inbox(props: InboxProps) {
  const { language, root, filter, serviceId } = props
  const service = serviceId === '' ? '' : `&service=${serviceId}`
  return (
    <>
      <h1>{texts.title[language]}</h1>
      <SubNavigation
        language={language}
        label={texts.state[language]}
        items={inboxFilters.map((each) => ({
          href: `${root}?state=${each}${service}`,
          text: inboxFilterTexts[each][language],
          current: each === filter,
        }))}
      />
      <FiltersBar
        language={language}
        label={texts.filters[language]}
        action={root}
        clearHref={serviceId === '' ? undefined : `${root}?state=${filter}`}
      >
        <input type="hidden" name="state" value={filter} />
        <Select
          language={language}
          name="service"
          label={texts.service[language]}
          options={[{ value: '', text: texts.allServices[language] }, ...props.services]}
          value={serviceId}
        />
      </FiltersBar>
      {props.rows.length === 0 ? (
        <EmptyState title={texts.empty[language]}>
          <p>{texts[filter === 'new' && serviceId === '' ? 'emptyNew' : 'emptyOther'][language]}</p>
        </EmptyState>
      ) : (
        <InboxTable {...props} />
      )}
      <ButtonGroup>
        {props.newestHref === undefined ? null : (
          <ButtonLink kind="quiet" href={props.newestHref}>
            {texts.newest[language]}
          </ButtonLink>
        )}
        {props.olderHref === undefined ? null : (
          <ButtonLink kind="secondary" href={props.olderHref}>
            {texts.older[language]}
          </ButtonLink>
        )}
        {props.mayEnter ? (
          <ButtonLink kind="secondary" href={`${root}/new`}>
            {texts.enter[language]}
          </ButtonLink>
        ) : null}
      </ButtonGroup>
    </>
  )
}

function InboxTable(props: InboxProps) {
  const { language, root, names } = props
  const dayOf = dayWriter(language)
  return (
    <Table<InboxRow>
      caption={`${texts.title[language]}: ${inboxFilterTexts[props.filter][language]}`}
      captionHidden
      rows={props.rows}
      columns={[
        {
          heading: texts.words[language],
          rowHeading: true,
          cell: (row) =>
            link`<a href="${root}/${row.feedbackId}" lang="${row.language}" dir="auto">${beginningOf(row, language)}</a>`,
        },
        {
          heading: texts.service[language],
          runsOn: true,
          cell: ({ serviceId }) => {
            const name = serviceId === null ? undefined : names.get(serviceId)
            return name ? inLanguage(name, language).text : texts.noService[language]
          },
        },
        // The day and never the minute: a minute could point to one visit.
        { heading: texts.day[language], runsOn: true, cell: ({ receivedAt }) => dayOf(receivedAt) },
        {
          heading: texts.channel[language],
          runsOn: true,
          cell: ({ channel }) => channelTexts[channel][language],
        },
        {
          heading: texts.score[language],
          numeric: true,
          runsOn: true,
          cell: ({ score, scale }) => (score === null || scale === null ? '' : scoreText(score, scale)),
        },
        // A column with nothing in it only takes room from the words.
        ...(props.rows.some((row) => stateOf(row, props).length > 0)
          ? [{ heading: texts.state[language], cell: (row: InboxRow) => stateOf(row, props) }]
          : []),
      ]}
    />
  )
}

// That everything waits is what the list of new ones says already.
function stateOf({ replied, beginning, assignedTo }: InboxRow, props: InboxProps) {
  const { language, filter, staffId, people } = props
  const waits = !replied && beginning !== null && filter !== 'new'
  const tags = [
    replied ? <Tag colour="moss">{texts.replied[language]}</Tag> : null,
    waits ? <Tag colour="cloudberry">{texts.waiting[language]}</Tag> : null,
    assignedTo === null ? null : (
      <Tag colour="lake">
        {assignedTo === staffId ? texts.mine[language] : (people.get(assignedTo) ?? texts.taken[language])}
      </Tag>
    ),
  ].filter((tag) => tag !== null)
  return tags.flatMap((tag, index) => (index === 0 ? [tag] : [' ', tag]))
}

const shownLength = 160

function beginningOf({ beginning }: InboxRow, language: Language): string {
  if (beginning === null) return texts.erased[language]
  const characters = [...beginning]
  return characters.length > shownLength ? `${characters.slice(0, shownLength).join('')} …` : beginning
}

/** Many rows come within one hour, and in Finland an hour has one day: each is put into words once. */
function dayWriter(language: Language): (moment: Date) => string {
  const written = new Map<number, string>()
  return (moment) => {
    const hour = Math.floor(moment.getTime() / 3_600_000)
    const words = written.get(hour) ?? formatDate(moment, language)
    written.set(hour, words)
    return words
  }
}
