import type { Language } from '../../platform/texts.ts'
import { Timeline, type TimelineEntry } from '../../ui/timeline.tsx'
import { measurementSentence } from './measurement.view.tsx'
import { type TrailEntry } from './trail.model.ts'
import { tellingCountsOf, trailCountsOf, trailTexts, trailTextsOf } from './trail.texts.ts'

type Names = ReadonlyMap<string, string>

/** What happened to a case, for staff: who, when, and what is still to come. */
export function TrailView(props: { entries: readonly TrailEntry[]; names: Names; language: Language }) {
  const { entries, names, language } = props
  return <Timeline language={language} entries={entries.map((entry) => entryOf(entry, names, language))} />
}

function entryOf(entry: TrailEntry, names: Names, language: Language): TimelineEntry {
  if (entry.kind === 'measuring_ahead') {
    return { at: entry.at, title: trailTexts.measuringAhead[language], kind: 'waiting' }
  }
  const when = { at: entry.at, by: entry.by === null ? undefined : names.get(entry.by) }
  if (entry.kind === 'told') {
    const { speakers, byMessage } = entry
    return {
      ...when,
      title: trailCountsOf.told[language](speakers),
      kind: 'done',
      children: <p>{tellingCountsOf.toldHow[language](speakers, byMessage)}</p>,
    }
  }
  if (entry.kind === 'measured') {
    return {
      ...when,
      title: trailTexts.measured[language],
      children: <p>{measurementSentence(entry.measurement, 'staff', language)}</p>,
    }
  }
  return {
    ...when,
    title: titleOf(entry, names, language),
    kind: entry.kind === 'closed' ? 'done' : undefined,
  }
}

type Told = Exclude<TrailEntry, { kind: 'measuring_ahead' | 'told' | 'measured' }>

function titleOf(entry: Told, names: Names, language: Language): string {
  switch (entry.kind) {
    case 'opened':
      return trailTexts.opened[language]
    case 'closed':
      return trailTexts.closed[language]
    case 'quote_released':
      return trailTexts.quoteReleased[language]
    case 'quote_withheld':
      return trailTexts.quoteWithheld[language]
    case 'given':
      return trailTextsOf.given[language](names.get(entry.to) ?? '')
    case 'gathered':
      return trailCountsOf.gathered[language](entry.count)
    case 'quotes_asked':
      return trailCountsOf.quotesAsked[language](entry.count)
  }
}
