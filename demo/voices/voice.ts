/** What an invented person says of an invented service: short, warm, cross, misspelt, as people write. */
export type DemoVoice = {
  service: string
  /** Of the words. */
  language: string
  /** 0-10 where they were asked; without one they speak up unasked. */
  score?: number
  words: string
  /** By text message, on the web form, or told to staff at a desk; otherwise by the link they were sent. */
  by?: 'text' | 'web' | 'desk'
  /** The case that their words led to. */
  case?: DemoCaseKey
  /** They wish to be told what comes of it. */
  tell?: boolean
  /** What staff answered, in the same language. */
  reply?: string
  /** Asked to be shown in public; released where a person has looked at it. */
  quote?: 'released' | 'waiting'
  /** Said in the last weeks, when something had changed. */
  late?: boolean
  /** Said between these days before the present: from the earlier until the later. */
  days?: readonly [from: number, until: number]
}

export type DemoCaseKey =
  | 'queue'
  | 'opening'
  | 'snow'
  | 'showers'
  | 'timetable'
  | 'counter'
  | 'flats'
  | 'app'
  | 'swedish'
  | 'meals'

type More = Omit<DemoVoice, 'service' | 'language' | 'score' | 'words'>
type Asked = readonly [language: string, score: number, words: string, more?: More]
type Unasked = readonly [language: string, words: string, more?: More]

export function asked(service: string, said: readonly Asked[]): DemoVoice[] {
  return said.map(([language, score, words, more = {}]) => ({ service, language, score, words, ...more }))
}

export function unasked(service: string, said: readonly Unasked[]): DemoVoice[] {
  return said.map(([language, words, more = {}]) => ({ service, language, words, by: 'web', ...more }))
}
