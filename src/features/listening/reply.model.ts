import { readMark, type Scale } from './reply-mark.model.ts'
import { isStop, splitStop } from './reply-stop.model.ts'
import { isWrongNumber } from './reply-wrong-number.model.ts'

/** What a person's text message says. Words are kept as they were written. */
export type Reply =
  | { kind: 'score'; score: number; words?: string }
  /** A number that is no mark of ours, or two that differ: they are asked once which one they mean. */
  | { kind: 'off_scale'; value: number; words?: string }
  /** The wish to stop outweighs the rest, but a mark and words beside it are not thrown away. */
  | { kind: 'stop'; score?: number; words?: string }
  /** Whoever has the number now is not the one we meant. */
  | { kind: 'wrong_number' }
  | { kind: 'words'; words: string }
  | { kind: 'empty' }

/**
 * A mark is read only where it is meant as one. A mark taken for words loses a number that staff still see; a count of
 * something else taken for a mark would put a false one into the figures, so doubt goes to the words.
 */
export function readReply(text: string, scale: Scale): Reply {
  const said = tidy(text)
  if (/^[\s.,…]*$/.test(said)) return { kind: 'empty' }
  if (isWrongNumber(said)) return { kind: 'wrong_number' }
  const { stops, rest } = splitStop(said)
  const reply: Reply = /^[\s.,…]*$/.test(rest) ? { kind: 'empty' } : readSaid(rest, scale)
  if (stops) return withStop(reply)
  // "9 lopeta": what follows the mark may be the wish.
  const words = reply.kind === 'score' || reply.kind === 'off_scale' ? reply.words : undefined
  const after = words === undefined ? undefined : splitStop(words)
  if (!after?.stops) return reply
  return withStop(readSaid(said.replace(words ?? '', after.rest), scale))
}

function readSaid(text: string, scale: Scale): Reply {
  const { mark, words } = readMark(text, scale)
  if (mark === undefined) return { kind: 'words', words: text }
  const kept = words === '' ? {} : { words }
  return mark.isScore
    ? { kind: 'score', score: mark.value, ...kept }
    : { kind: 'off_scale', value: mark.value, ...kept }
}

function withStop(reply: Reply): Reply {
  if (reply.kind === 'score') return { ...reply, kind: 'stop' }
  const words = 'words' in reply ? reply.words : undefined
  return words === undefined || isStop(words) ? { kind: 'stop' } : { kind: 'stop', words }
}

/** Keycaps and foreign digits become plain ones, invisible marks go; nothing else of the person's words changes. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/🔟/gu, '10')
    .replace(/(\d)\ufe0f?\u20e3/gu, '$1')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .trim()
}
