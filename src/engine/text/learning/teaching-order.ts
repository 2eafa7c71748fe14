import { highest } from './score.ts'

/**
 * Which texts to ask people about first: those the model doubts most, the doubted labels in turn.
 *
 * Notation  pₖ probability and tₖ threshold of label k
 * Formula   doubt = max over k of 1 − |pₖ − tₖ|/max(tₖ, 1 − tₖ); where labels exclude each other the entropy of p over the
 *           most it can be, and the label is the likeliest; the most doubted text of each label, then the next of each, so that one hard label does not fill the
 *           queue
 * Units     doubt from 0 to 1; numbers of texts, what teaches most first
 * Errors    none; equal doubts keep the order in which texts came
 * Source    D. Lewis, W. Gale, SIGIR 1994 (uncertainty sampling); what it gained here is in docs/text.md
 * Example   one label with threshold 0.5 and probabilities 0.9, 0.5, 0.2: 1, 2, 0
 */
export type Doubted = { text: number; label: number; doubt: number }

export function teachingOrder(
  probabilities: readonly Float64Array[],
  { thresholds, exclusive }: { thresholds: Float64Array; exclusive: boolean },
): Doubted[] {
  const doubted = probabilities.map((ofText, text) => ({
    text,
    ...doubtOf(ofText, { thresholds, exclusive }),
  }))
  doubted.sort((a, b) => b.doubt - a.doubt || a.text - b.text)
  const turns = new Map<number, number>()
  const ordered = doubted.map((one) => {
    const turn = turns.get(one.label) ?? 0
    turns.set(one.label, turn + 1)
    return { one, turn }
  })
  return ordered.sort((a, b) => a.turn - b.turn || b.one.doubt - a.one.doubt).map(({ one }) => one)
}

/** How much the model doubts what it says of one text, and about which label. */
export function doubtOf(
  ofText: Float64Array,
  { thresholds, exclusive }: { thresholds: Float64Array; exclusive: boolean },
): { label: number; doubt: number } {
  return exclusive ? doubtBetween(ofText) : doubtAt(ofText, thresholds)
}

function doubtAt(ofText: Float64Array, thresholds: Float64Array) {
  let most = { label: 0, doubt: 0 }
  ofText.forEach((p, label) => {
    const t = thresholds[label] as number
    const doubt = 1 - Math.abs(p - t) / Math.max(t, 1 - t)
    if (doubt > most.doubt) most = { label, doubt }
  })
  return most
}

function doubtBetween(ofText: Float64Array) {
  const sum = ofText.reduce((total, p) => total + p, 0)
  // Nothing is likely: nothing could be less certain.
  if (sum === 0) return { label: 0, doubt: 1 }
  const entropy = ofText.reduce((total, p) => total - (p > 0 ? (p / sum) * Math.log(p / sum) : 0), 0)
  return {
    label: highest(ofText),
    doubt: Math.min(1, Math.max(0, entropy) / Math.log(Math.max(2, ofText.length))),
  }
}
