import { analyserOf } from '../analyser.ts'
import type { AskedText } from '../vectors/featuring.ts'
import { type Suggestions, suggestThemes } from './suggest.ts'

export type ThemeTask = { texts: AskedText[]; groups: number; seed: number }

/** Suggestions in a thread of their own: fifty thousand texts take long enough that others would wait. */
export function themeTask({ dictionary }: { dictionary?: Uint8Array }) {
  const analysers = new Map<string, ReturnType<typeof analyserOf>>()
  const analyserFor = (language: string) => {
    const analyser = analysers.get(language) ?? analyserOf(language, dictionary)
    analysers.set(language, analyser)
    return analyser
  }
  return ({ texts, ...settings }: ThemeTask): Suggestions =>
    suggestThemes(texts, { ...settings, analyserFor })
}
