import type { Words } from '../../platform/texts.ts'
import {
  type FollowUp,
  isChoice,
  isScale,
  type Label,
  languagesOfWords,
  type Question,
  type QuestionKind,
  type ScoreRange,
  scales,
} from './question.model.ts'
import { asSent } from './invitation.model.ts'

type Given = Readonly<Record<string, string>>
type Written = Omit<Question, 'questionId'>

/** Rows for choices that are not there yet: saved or asked for more, the page offers as many again. */
export const newRows = [1, 2, 3] as const

/** The languages a form asks for: the organisation's, those written already, and one that was just wished for. */
export function languagesOfForm(
  languages: readonly string[],
  written: readonly Words[],
  given: Given = {},
): string[] {
  const fields = Object.keys(given).flatMap((name) => /^(?:words|invitation)_(.+)$/.exec(name)?.[1] ?? [])
  const wished = given['more_language'] ?? ''
  const all = [...languages, ...languagesOfWords(...written), ...fields, wished]
  return [...new Set(all)].filter((language) => isLanguage(language))
}

export function isLanguage(text: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)
}

export function wordsField(language: string): string {
  return `words_${language}`
}

/** `row` is the value of a label that exists, or `n1`, `n2`... for a new one. */
export function labelField(row: number | string, language: string): string {
  return `label_${row}_${language}`
}

/** Which values of a kind may be named: all choices, the ends of a number scale, the five words of experience. */
export function labelledValues({ kind, labels }: Pick<Question, 'kind' | 'labels'>): number[] {
  if (kind === 'experience') return [5, 4, 3, 2, 1]
  if (isScale(kind)) return [scales[kind].min, scales[kind].max]
  return isChoice(kind) ? labels.map(({ value }) => value) : []
}

/** As the fields show it. */
export function formOfQuestion({ words, labels, shownFor }: Written): Record<string, string> {
  const written = (of: Words, name: (language: string) => string) =>
    Object.entries(of).map(([language, text]) => [name(language), text ?? ''] as const)
  return Object.fromEntries([
    ...written(words, wordsField),
    ...labels.flatMap((label) => written(label.words, (language) => labelField(label.value, language))),
    ['shown_from', shownFor ? String(shownFor.from) : ''],
    ['shown_to', shownFor ? String(shownFor.to) : ''],
  ])
}

/** What was written. A choice left empty in every language is none; one that is new has no value of its own yet: 0. */
export function readQuestion(given: Given, kind: QuestionKind, languages: readonly string[]): Written {
  const rows = [
    ...new Set(Object.keys(given).flatMap((name) => /^label_(\d{1,4}|n\d)_/.exec(name)?.[1] ?? [])),
  ]
  const labels: Label[] = rows.flatMap((row) => {
    const words = readWords(given, languages, (language) => labelField(row, language))
    if (Object.keys(words).length === 0) return []
    return [{ value: row.startsWith('n') ? 0 : Number(row), words }]
  })
  return {
    kind,
    words: readWords(given, languages, wordsField),
    labels: kind === 'text' ? [] : labels,
    shownFor: readRange(given['shown_from'], given['shown_to']),
  }
}

export function readWords(
  given: Given,
  languages: readonly string[],
  name: (language: string) => string,
): Words {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const text = asSent(given[name(language)] ?? '').trim()
      return text === '' ? [] : [[language, text]]
    }),
  )
}

/** Both empty: everyone. One of them alone or something else than numbers is a range on no scale, and is refused. */
function readRange(from: string | undefined, to: string | undefined): ScoreRange | null {
  if ((from ?? '') === '' && (to ?? '') === '') return null
  return { from: readScore(from), to: readScore(to) }
}

function readScore(text: string | undefined): number {
  return /^\d{1,2}$/.test(text ?? '') ? Number(text) : -1
}

export function followUpField(row: number, language: string): string {
  return `follow_${row}_${language}`
}

export const followUpRows = [0, 1, 2, 3] as const

/** Row 0 is for everyone; the others begin at a score, and are none where neither a score nor words are given. */
export function readFollowUps(
  given: Given,
  languages: readonly string[],
): { followUp: Words; followUps: FollowUp[] } {
  const wordsOf = (row: number) => readWords(given, languages, (language) => followUpField(row, language))
  const followUps = followUpRows.slice(1).flatMap((row) => {
    const from = given[`follow_${row}_from`] ?? ''
    const words = wordsOf(row)
    if (from === '' && Object.keys(words).length === 0) return []
    return [{ fromScore: readScore(from), words }]
  })
  return { followUp: wordsOf(0), followUps }
}
