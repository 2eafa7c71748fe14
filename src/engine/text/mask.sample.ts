import { findPersonalData, type Find, type FindKind } from './mask.ts'

export type MaskMeasure = {
  wanted: number
  hidden: number
  found: number
  right: number
  kindRight: number
  faults: string[]
}

/**
 * How well personal data is found in lines where it stands in braces with its kind: "Soita {phone:040 123 4567}".
 *
 * Notation  wanted are the places in braces, found those that the finders give; hidden the wanted that one find covers whole,
 *           right the found that touch something wanted
 * Formula   recall = hidden / wanted; precision = right / found
 * Units     counts of places
 * Errors    none
 * Source    ours: whole, since half a name hidden is a name told
 * Example   of "{name:Aino Korhonen} soitti" with only "Aino" found, nothing is hidden, and the find is right
 */
export function measureMasking(lines: readonly string[]): MaskMeasure {
  const sum: MaskMeasure = { wanted: 0, hidden: 0, found: 0, right: 0, kindRight: 0, faults: [] }
  for (const { text, wanted } of lines.map(readMarkedLine)) {
    const finds = findPersonalData(text)
    sum.wanted += wanted.length
    sum.found += finds.length
    for (const want of wanted) {
      const cover = finds.find((find) => find.start <= want.start && find.end >= want.end)
      if (cover) sum.hidden += 1
      else sum.faults.push(`missed ${want.kind} "${text.slice(want.start, want.end)}"`)
      if (cover?.kind === want.kind) sum.kindRight += 1
    }
    for (const find of finds) {
      if (wanted.some((want) => find.start < want.end && want.start < find.end)) sum.right += 1
      else sum.faults.push(`false ${find.kind} "${text.slice(find.start, find.end)}"`)
    }
  }
  return sum
}

/** A line as its text and what should be found in it. */
export function readMarkedLine(line: string): { text: string; wanted: Find[] } {
  const wanted: Find[] = []
  let text = ''
  for (const [, before = '', kind, words = ''] of line.matchAll(/([^{]*)(?:\{(\w+):([^}]*)\})?/g)) {
    text += before
    if (kind) wanted.push({ start: text.length, end: text.length + words.length, kind: kind as FindKind })
    text += words
  }
  return { text, wanted }
}
