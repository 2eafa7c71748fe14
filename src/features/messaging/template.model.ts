import { findReplyPhrase } from './sender.model.ts'
import { measureText } from './text-message.model.ts'

/** The texts that are the same for everyone, in the order in which people meet them. */
export const templateKinds = [
  'thanks',
  'received',
  'correction',
  'stopped',
  'stopped_all',
  'wrong_number',
  'tell',
] as const
export type TemplateKind = (typeof templateKinds)[number]

export type Variable = 'organisation' | 'link' | 'range'

/** What each may say; what is needed must be said, or the text would lead nowhere. */
export const templateVariables: Record<
  TemplateKind,
  { may: readonly Variable[]; needs: readonly Variable[] }
> = {
  thanks: { may: ['link', 'organisation'], needs: ['link'] },
  received: { may: ['link', 'organisation'], needs: ['link'] },
  correction: { may: ['range', 'organisation'], needs: ['range'] },
  stopped: { may: ['organisation'], needs: [] },
  stopped_all: { may: ['organisation'], needs: [] },
  wrong_number: { may: ['organisation'], needs: [] },
  tell: { may: ['organisation', 'link'], needs: ['link'] },
}

/** As long as real ones, for counting. */
export function exampleValues(at: { organisation: string; address: string }): Record<Variable, string> {
  return { organisation: at.organisation, link: `${at.address}/fi/follow/7K2M-9QXT-B4ZD`, range: '0-10' }
}

export type TemplateFault =
  | { reason: 'no_words' | 'too_many_parts' | 'too_long' }
  | { reason: 'unknown_variable' | 'variable_missing' | 'asks_to_reply'; what: string }

export const mostTemplateParts = 4
export const longestTemplate = 600

/** The first thing that keeps these words from being sent, with its name. */
export function findTemplateFault(
  kind: TemplateKind,
  words: string,
  given: { example: Readonly<Record<Variable, string>>; canBeAnswered: boolean },
): TemplateFault | undefined {
  const { may, needs } = templateVariables[kind]
  if (words.trim() === '') return { reason: 'no_words' }
  if (words.length > longestTemplate) return { reason: 'too_long' }
  const used = variablesIn(words)
  const unknown = used.find((name) => !may.some((one) => one === name))
  if (unknown !== undefined) return { reason: 'unknown_variable', what: `{${unknown}}` }
  const missing = needs.find((name) => !used.includes(name))
  if (missing !== undefined) return { reason: 'variable_missing', what: `{${missing}}` }
  // A correction asks for a reply by its nature; it is sent only to those who could write to us.
  const phrase = given.canBeAnswered || kind === 'correction' ? undefined : findReplyPhrase(words)
  if (phrase !== undefined) return { reason: 'asks_to_reply', what: phrase }
  const filled = fillTemplate(words, given.example)
  const parts = filled.ok ? measureText(filled.text).parts : 0
  return parts > mostTemplateParts ? { reason: 'too_many_parts' } : undefined
}

/** A template in whose place the built-in words were sent. */
export type KeptFault = {
  kind: TemplateKind
  language: string
  variable: string
  times: number
  lastAt: Date
}

export type Filled = { ok: true; text: string } | { ok: false; missing: string }

/** The words with their values, or the first variable of which none is known: no text leaves with a hole in it. */
export function fillTemplate(words: string, values: Readonly<Partial<Record<Variable, string>>>): Filled {
  const known = new Map<string, string | undefined>(Object.entries(values))
  const missing = variablesIn(words).find((name) => (known.get(name) ?? '') === '')
  if (missing !== undefined) return { ok: false, missing }
  // One pass: a value that has braces in it is not read again.
  return { ok: true, text: words.replace(mark, (_all, name: string) => known.get(name.trim()) ?? '') }
}

const mark = /\{([^{}\n]{0,40})\}/g

function variablesIn(words: string): string[] {
  return [...words.matchAll(mark)].map((match) => (match[1] ?? '').trim())
}
