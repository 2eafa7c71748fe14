import { interfaceLanguages, isInterfaceLanguage } from '../../src/platform/texts.ts'
import type { Breach, Rule } from './rule.ts'

/** Modules as they are when the program runs: path, and what it exports. */
export type Modules = ReadonlyMap<string, Readonly<Record<string, unknown>>>

export const textsRule: Rule<Modules> = {
  says: 'every text is written in Finnish, Swedish and English',
  check,
  breaches: {
    'a language missing': texts({ close: { fi: 'Sulje', sv: 'Stäng' } }),
    'a language empty': texts({ close: { fi: 'Sulje', sv: ' ', en: 'Close' } }),
    'a function that forgot what it was told': texts({
      shown: { fi: (n: number) => `${n} näkyy`, sv: (n: number) => `${n} syns`, en: () => 'some are shown' },
    }),
    'words here, a function there': texts({ shown: { fi: 'Näkyy', sv: 'Syns', en: () => 'Shown' } }),
    'a language of its own': texts({ close: { fi: 'Sulje', sv: 'Stäng', en: 'Close', de: 'Schließen' } }),
    'deep in a group': texts({ refusals: { alreadyClosed: { fi: 'Jo suljettu', sv: '', en: 'Closed' } } }),
    'texts that hold none': new Map([['src/features/a/case.texts.ts', {}]]),
  },
  innocent: {
    'three abreast': texts({
      close: { fi: 'Sulje', sv: 'Stäng', en: 'Close' },
      shown: {
        fi: (n: number) => `${n} näkyy`,
        sv: (n: number) => `${n} syns`,
        en: (n: number) => `${n} shown`,
      },
      refusals: { alreadyClosed: { fi: 'Jo suljettu', sv: 'Redan stängt', en: 'Already closed' } },
    }),
  },
}

function check(modules: Modules): Breach[] {
  return [...modules].flatMap(([path, exported]) => {
    const held = Object.entries(exported).filter(([, value]) => isRecord(value))
    if (held.length === 0) return [{ path, why: 'exports no texts' }]
    return held.flatMap(([name, value]) => breachesIn(path, name, value))
  })
}

/** A record with a language in it is a text; any other record is a group of texts. */
function breachesIn(path: string, name: string, value: unknown): Breach[] {
  if (!isRecord(value)) return [{ path, why: `${name} is not a text` }]
  const keys = Object.keys(value)
  if (!keys.some(isInterfaceLanguage)) {
    return Object.entries(value).flatMap(([key, inner]) => breachesIn(path, `${name}.${key}`, inner))
  }
  const strange = keys.filter((key) => !isInterfaceLanguage(key))
  const missing = interfaceLanguages.filter((language) => !isWritten(value[language]))
  const shapes = new Set(interfaceLanguages.map((language) => shapeOf(value[language])))
  return [
    ...missing.map((language) => ({ path, why: `${name} has nothing in ${language}` })),
    ...strange.map((key) => ({ path, why: `${name} has ${key} beside its languages` })),
    ...(missing.length === 0 && shapes.size > 1
      ? [{ path, why: `${name} is told different things per language` }]
      : []),
  ]
}

function isWritten(value: unknown): boolean {
  return typeof value === 'function' || (typeof value === 'string' && value.trim() !== '')
}

function shapeOf(value: unknown): string {
  return typeof value === 'function' ? `function of ${value.length}` : typeof value
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function texts(held: Record<string, unknown>): Modules {
  return new Map([['src/features/a/case.texts.ts', { texts: held }]])
}
