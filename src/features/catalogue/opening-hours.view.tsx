import type { Context } from '../../platform/context.ts'
import type { Language } from '../../platform/texts.ts'
import { formatDate } from '../../ui/format.ts'
import { Tag } from '../../ui/notices.tsx'
import { type OpeningHours, type Span, weekdayOf } from './opening-hours.model.ts'
import {
  hoursNearTexts as nearTexts,
  hoursOpeningTexts as openingTexts,
  hoursTexts as texts,
  hoursTextsOf as textsOf,
  hoursWeekdayTexts as weekdayTexts,
} from './opening-hours.texts.ts'
import {
  daysAfter,
  type ExceptionRow,
  exceptionsAhead,
  inFinland,
  stateAt,
  weekAround,
} from './opening-hours-week.model.ts'
import { wordsFor } from './service.model.ts'

// Further ahead nobody plans a visit, and a list of a year's holidays hides the next one.
const daysAhead = 45

/** Whether it is open now, the ordinary week, and what is different soon. Nothing where nobody has told. */
export function Hours(props: { ctx: Context; hours: readonly OpeningHours[] }) {
  const { ctx, hours } = props
  const { language, now } = ctx
  const today = inFinland(now).day
  const week = weekAround(hours, today)
  const exceptions = exceptionsAhead(hours, today, daysAhead)
  if (week.length === 0 && exceptions.length === 0) return null
  const [only] = week
  const always = week.length === 1 && only?.spans.some(isAllDay)
  return (
    <>
      <p class="vk-now">
        <OpenNow ctx={ctx} hours={hours} />
      </p>
      {always || week.length === 0 ? null : (
        <dl class="vk-summary vk-summary--tight">
          {week.map(({ from, until, spans, byReservation }) => (
            <div class="vk-summary__row">
              <dt>{daysIn(from, until, language)}</dt>
              <dd>
                {spansIn(spans, language)}
                {byReservation && spans.length > 0 ? `, ${texts.byReservation[language]}` : ''}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {exceptions.length === 0 ? null : <Exceptions language={language} rows={exceptions} />}
    </>
  )
}

function Exceptions(props: { language: Language; rows: readonly ExceptionRow[] }) {
  const { language, rows } = props
  return (
    <>
      <p>
        <strong>{texts.exceptions[language]}</strong>
      </p>
      <dl class="vk-summary vk-summary--tight vk-summary--stacked">
        {rows.map(({ fromOn, untilOn, spans, notes }) => (
          <div class="vk-summary__row">
            <dt>{datesIn(fromOn, untilOn, language)}</dt>
            <dd>
              {spansIn(spans, language)}
              {notes.map((note) => {
                const { text, attributes } = wordsFor(note, language)
                return (
                  <>
                    , <span {...attributes}>{text}</span>
                  </>
                )
              })}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** su 6.12.2026; 24.–26.12.2026 in one month, in English 24–26 December 2026; otherwise both days whole. */
function datesIn(fromOn: string, untilOn: string, language: Language): string {
  const until = formatDate(untilOn, language)
  if (fromOn === untilOn) return `${dayIn(weekdayOf(fromOn), language)} ${until}`
  if (fromOn.slice(0, 7) !== untilOn.slice(0, 7)) return `${formatDate(fromOn, language)} – ${until}`
  const day = Number(fromOn.slice(8))
  return language === 'fi' ? `${day}.–${until}` : `${day}–${until}`
}

/** A tag that says whether one can come or call now. */
export function OpenNow(props: { ctx: Context; hours: readonly OpeningHours[] }) {
  const { ctx, hours } = props
  const { language } = ctx
  const state = stateAt(hours, ctx.now)
  if (!state) return null
  if (state.open) {
    const said =
      state.allDay || state.until === undefined
        ? texts.always[language]
        : textsOf.openUntil[language](timeIn(state.until, language))
    return <Tag colour="moss">{said}</Tag>
  }
  const said =
    state.until === undefined
      ? texts.closedNow[language]
      : openingTexts.opensAt[language](
          dayOfOpening(state.opensOn, inFinland(ctx.now).day, language),
          timeIn(state.until, language),
        )
  return <Tag colour="birch">{said}</Tag>
}

function dayOfOpening(opensOn: string | undefined, today: string, language: Language): string {
  if (opensOn === undefined) return nearTexts.today[language]
  if (opensOn === daysAfter(today, 1)) return nearTexts.tomorrow[language]
  return weekdayTexts[weekdayOf(opensOn)]?.[language] ?? formatDate(opensOn, language)
}

function daysIn(from: number, until: number, language: Language): string {
  return from === until ? dayIn(from, language) : `${dayIn(from, language)}–${dayIn(until, language)}`
}

function dayIn(weekday: number, language: Language): string {
  return dayNames[language][weekday - 1] ?? ''
}

// Made once: a format costs more than the row it stands in. The first of January 2024 was a Monday.
const dayNames: Record<Language, readonly string[]> = { fi: daysOf('fi'), sv: daysOf('sv'), en: daysOf('en') }

function daysOf(language: Language): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  return [1, 2, 3, 4, 5, 6, 7].map((day) => format.format(new Date(Date.UTC(2024, 0, day))))
}

function spansIn(spans: readonly Span[], language: Language): string {
  if (spans.length === 0) return texts.closed[language]
  if (spans.some(isAllDay)) return texts.allDay[language]
  return spans.map(({ opens, closes }) => `${timeIn(opens, language)}–${timeIn(closes, language)}`).join(', ')
}

/** 08:00 as people write it: 8, 8.30, in English 08:30. */
function timeIn(time: string, language: Language): string {
  if (language === 'en') return time
  const [hour = '', minute = ''] = time.split(':')
  return minute === '00' ? String(Number(hour)) : `${Number(hour)}.${minute}`
}

function isAllDay({ opens, closes }: Span): boolean {
  return opens === '00:00' && closes === '24:00'
}
