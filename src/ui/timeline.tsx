import type { Child } from 'hono/jsx'
import type { Language } from '../platform/texts.ts'
import { formatDate, formatDateTime, machineDate } from './format.ts'

export type TimelineEntry = {
  at: Date | string
  title: string
  by?: string | undefined
  /** The one that everything was for, or that something still waits for. */
  kind?: 'done' | 'waiting' | undefined
  children?: Child
}

/** What happened, in order: a trail that can be followed. A `yyyy-mm-dd` is shown without a time. */
export function Timeline(props: { language: Language; entries: readonly TimelineEntry[] }) {
  return (
    <ol class="vk-timeline">
      {props.entries.map((entry) => (
        <li class={entry.kind === undefined ? undefined : `vk-timeline--${entry.kind}`}>
          <p class="vk-timeline__title">{entry.title}</p>
          <p class="vk-timeline__when">
            <Moment at={entry.at} language={props.language} />
            {entry.by === undefined ? null : <>, {entry.by}</>}
          </p>
          {entry.children}
        </li>
      ))}
    </ol>
  )
}

/** A moment or a day in words, and in `datetime` for machines. */
export function Moment(props: { at: Date | string; language: Language }) {
  const { at, language } = props
  const words = typeof at === 'string' ? formatDate(at, language) : formatDateTime(at, language)
  return <time datetime={machineDate(at)}>{words}</time>
}
