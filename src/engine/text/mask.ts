import { findAddresses } from './address.ts'
import { findKinds, type Find, type FindKind } from './find.ts'
import { findEmails, findPhones, findPlates } from './contact.ts'
import { findIbans } from './iban.ts'
import { findIdentityCodes } from './identity-code.ts'
import { findNames } from './person-name.ts'

export type { Find, FindKind } from './find.ts'

/**
 * Suggests what to hide in a short Finnish, Swedish or English text before others may read it.
 *
 * Notation  a find is the place from start to end (excluded) and its kind
 * Formula   the finders of each kind, side by side; where two overlap, the surer kind stays and grows over both
 * Units     UTF-16 positions
 * Errors    none; a text without finds gives an empty list. It misses things and marks too much: a person decides
 * Source    our own rules; each finder names what it rests on
 * Example   "Soittakaa 040 123 4567, terveisin Aino" gives a phone and a name
 */
export function findPersonalData(text: string): Find[] {
  const finds = findNames(text)
  // Most texts have neither sign, and looking for one is far quicker than seven searches.
  if (mailSign.test(text)) finds.push(...findEmails(text))
  if (digit.test(text)) for (const find of numbered) finds.push(...find(text))
  return finds.length === 0 ? finds : withoutOverlaps(finds)
}

const mailSign = /[@([]/
const digit = /\d/
const numbered = [findIdentityCodes, findIbans, findPhones, findAddresses, findPlates]

/** The text with a mark in place of each find; what the mark says is the caller's matter. */
export function mask(text: string, finds: readonly Find[], markOf: (kind: FindKind) => string): string {
  let masked = ''
  let at = 0
  for (const find of withoutOverlaps(finds)) {
    masked += text.slice(at, find.start) + markOf(find.kind)
    at = find.end
  }
  return masked + text.slice(at)
}

function withoutOverlaps(finds: readonly Find[]): Find[] {
  const kept: Find[] = []
  for (const find of finds.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || find.start >= last.end) {
      kept.push({ ...find })
      continue
    }
    last.end = Math.max(last.end, find.end)
    if (findKinds.indexOf(find.kind) < findKinds.indexOf(last.kind)) last.kind = find.kind
  }
  return kept
}
