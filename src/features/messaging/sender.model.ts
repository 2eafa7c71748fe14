import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { type Channel, readSender } from './gateway.model.ts'

export const senderStatuses = ['none', 'applied', 'verified'] as const
/** Of a name in the register of sender names; since 4.5.2026 only a verified one may be sent under (Traficom 28 L/2025 M). */
export type SenderStatus = (typeof senderStatuses)[number]

export type SenderId = { name: string; status: SenderStatus; statusOn: string | null }

/** Letters make it a name: it stands where a number would, and cannot be written back to. */
export function isSenderName(sender: string): boolean {
  return !/^\+?\d+$/.test(sender)
}

export type SenderChoice =
  | { kind: 'number' | 'name' | 'instead'; sender: string }
  /** The name may not be used and there is no number: texts wait until one of the two is mended. */
  | { kind: 'nothing' }

/** What texts are sent from: the number or the verified name that was chosen, else the number that stands in for it. */
export function chooseSender(given: {
  chosen: string
  ids: readonly SenderId[]
  number: string | undefined
}): SenderChoice {
  const { chosen, ids, number } = given
  if (!isSenderName(chosen)) return { kind: 'number', sender: chosen }
  const verified = ids.some((id) => id.status === 'verified' && sameName(id.name, chosen))
  if (verified) return { kind: 'name', sender: chosen }
  return number === undefined ? { kind: 'nothing' } : { kind: 'instead', sender: number }
}

// Networks and registers take KAIKURANTA and Kaikuranta for one name.
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

export type NewSender = { name: string; status: SenderStatus; statusOn: string | undefined; number: string }
export type SenderFault = 'bad_name' | 'bad_fallback' | 'day_missing' | 'day_ahead'

export type ReadSender = {
  id: SenderId | undefined
  number: string | undefined
}

/** As it will be kept: a name with its status, and the number that texts come from meanwhile; either may be left out. */
export function readSenders(
  given: NewSender,
  reading: { today: string; acceptDemoNumbers: boolean },
): Outcome<SenderFault, ReadSender> {
  const number = given.number === '' ? undefined : readSender('sms', given.number, reading)
  if (number && (!number.ok || isSenderName(number.value))) return refuse('bad_fallback')
  const fallback = number?.value
  if (given.name === '') return done({ id: undefined, number: fallback })
  const name = readSender('sms', given.name, reading)
  if (!name.ok || !isSenderName(name.value)) return refuse('bad_name')
  const { status, statusOn } = given
  if (status === 'none') return done({ id: { name: name.value, status, statusOn: null }, number: fallback })
  if (statusOn === undefined) return refuse('day_missing')
  if (statusOn > reading.today) return refuse('day_ahead')
  return done({ id: { name: name.value, status, statusOn }, number: fallback })
}

const replyPhrases = [
  /\bvastaa\s+(?:tähän\s+(?:viestiin|tekstiviestiin)|viestiin|numerolla|tekstiviestillä|\d+\s*[-–]\s*\d+)/i,
  /(?:lopeta|lopetus|stop|sluta)\s+(?:viestillä|numeroon)/i,
  /(?:viestejä|enää|kyselyjä|sms)[^.!?]{0,20}:\s*(?:LOPETA|SLUTA|STOPP?)\b/,
  /\bsvara\s+(?:på\s+(?:detta|det\s+här)\s+(?:meddelandet?|sms(?:et)?)|på\s+sms(?:et)?|med\s+(?:en\s+siffra|sms)|\d+\s*[-–]\s*\d+|SLUTA|STOPP?)/i,
  /\b(?:reply|respond|answer)\s+(?:to\s+this\s+(?:message|text)|by\s+text|with\s+a\s+number|\d+\s*[-–]\s*\d+|STOP)/i,
  /\b(?:texts|messages|questions)[^.!?]{0,12}:\s*STOP\b/i,
  /\bvastaamalla\s+(?:LOPETA|STOP|tähän)/i,
]

/** The words that ask people to write back, which nobody can do where the sender is a name. */
export function findReplyPhrase(text: string): string | undefined {
  for (const phrase of replyPhrases) {
    const found = phrase.exec(text)
    if (found) return found[0]
  }
  return undefined
}

export function canBeAnsweredAt(channel: Channel, choice: SenderChoice): boolean {
  return channel === 'sms' && (choice.kind === 'number' || choice.kind === 'instead')
}
