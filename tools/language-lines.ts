import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { referenceData } from '../tests/reference-data.ts'

export type Lines = Record<'fi' | 'sv' | 'en', string[]>

/** Lines whose language is known: a tenth of them is held out, chosen by what they say and so always the same. */
export function languageLines(): { training: Lines; heldOut: Lines } {
  const training: Lines = { fi: [], sv: [], en: [] }
  const heldOut: Lines = { fi: [], sv: [], en: [] }
  for (const language of ['fi', 'sv', 'en'] as const) {
    for (const line of new Set([...feedback[language](), ...descriptions(language)])) {
      if (line.length < 2) continue
      ;(fingerprint(line) % 10 === 0 ? heldOut : training)[language].push(line)
    }
    training[language].push(...ownTexts(language))
  }
  return { training, heldOut }
}

const feedback = {
  fi: () => [
    ...rows('text/xed_fi_annotated.tsv').map((row) => row[0] ?? ''),
    ...rows('text/xed_fi_neutral.txt').map((row) => row[1] ?? ''),
  ],
  sv: () => rows('text/xed_sv_projections.tsv').map((row) => (row[0] ?? '').replace(/^-\s*/, '')),
  en: () =>
    (parse(referenceData('text/nhs_phase1_train.csv'), { columns: true }) as { feedback: string }[])
      .flatMap(({ feedback: text }) => text.split(/(?<=[.!?])\s+|\n/))
      .map((line) => line.trim()),
}

const rows = (file: string) =>
  referenceData(file)
    .toString('utf8')
    .split('\n')
    .map((line) => line.split('\t'))

/** Sentences of the national service descriptions, in three languages. */
function descriptions(language: string): string[] {
  const found: string[] = []
  const walk = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (typeof value === 'object' && value !== null) {
      if ('Lang' in value && value.Lang === language && 'Label' in value && typeof value.Label === 'string')
        found.push(value.Label)
      Object.values(value).forEach(walk)
    }
  }
  walk(JSON.parse(referenceData('ptv/general_descriptions_gd.json').toString('utf8')))
  return found.flatMap(plainText).flatMap((text) => text.split(/(?<=[.!?])\s+|\n/))
}

/** Longer descriptions are kept as blocks of an editor. */
function plainText(label: string): string[] {
  if (!label.startsWith('{')) return [label]
  const { blocks } = JSON.parse(label) as { blocks: { text: string }[] }
  return blocks.map(({ text }) => text)
}

/** The project's own texts, where each stands in three languages. */
function ownTexts(language: string): string[] {
  const folder = path.join(import.meta.dirname, '../src/features')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.texts.ts'))
    .toSorted()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .flatMap((text) => [...text.matchAll(new RegExp(`\\b${language}: '((?:[^'\\\\]|\\\\.)*)'`, 'g'))])
    .map((match) => (match[1] ?? '').replaceAll("\\'", "'"))
}

/** FNV-1a over the letters. */
function fingerprint(line: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < line.length; at += 1) hash = Math.imul(hash ^ line.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
