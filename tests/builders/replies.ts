import type { Reply } from '../../src/features/listening/reply.model.ts'

/** A text as somebody wrote it, and how a person reads it on a scale from 0 to 10. */
export type WrittenReply = [text: string, reading: Reply | 'words']

export const score = (mark: number, said?: string): Reply => ({ kind: 'score', score: mark, ...kept(said) })
/** No mark of ours: they are asked once more which number they mean. */
export const off = (value: number, said?: string): Reply => ({ kind: 'off_scale', value, ...kept(said) })
export const stop: Reply = { kind: 'stop' }
export const stopAnd = (beside: { score?: number; words?: string }): Reply => ({ kind: 'stop', ...beside })
export const empty: Reply = { kind: 'empty' }

export function readingOf([text, reading]: WrittenReply): Reply {
  return reading === 'words' ? { kind: 'words', words: text } : reading
}

function kept(said?: string) {
  return said === undefined ? {} : { words: said }
}
