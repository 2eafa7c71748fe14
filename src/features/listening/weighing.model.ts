import { wilsonInEffect } from '../../engine/statistics/wilson.ts'

/** People of whom each stands for as many visits (`weightOf`): so many in all, and a part of them. */
export type Layer = { weight: number; whole: number; part: number }

export type WeighedShare = { share: number; low: number; high: number; answered: number }

/**
 * The share among all visits, when the share of them that is asked was not always the same: each of the people counts for as
 * many visits as they stand for, and the interval is that of as many as are left in effect. With one weight it is the plain
 * share, to the last digit.
 *
 * Formula   Σ w part / Σ w whole; in effect (Σ w whole)² / Σ w² whole, which is Kish's (engine/statistics/weights/kish.ts)
 */
export function weighedShare(layers: readonly Layer[]): WeighedShare {
  const { whole, part } = inEffect(layers)
  const { estimate, low, high } = wilsonInEffect(part, whole)
  return { share: estimate, low, high, answered: layers.reduce((sum, layer) => sum + layer.whole, 0) }
}

/** Those who gave a number and stand for as many visits: how many, those who were pleased and those who were not. */
export type ScoreLayer = { weight: number; count: number; good: number; detractors: number }

/** Of them, those who were pleased, or those who were not. */
export function layersOfScores(scores: readonly ScoreLayer[], which: 'good' | 'detractors'): Layer[] {
  return scores.map((one) => ({ weight: one.weight, whole: one.count, part: one[which] }))
}

/** As many people as these are worth, all of one weight, and the part of them: whole numbers only where nothing is weighed. */
export function inEffect(layers: readonly Layer[]): { whole: number; part: number } {
  const [sum, part] = [sumOf(layers, ({ whole }) => whole), sumOf(layers, (layer) => layer.part)]
  if (!isWeighed(layers)) return { whole: sum, part }
  const visits = sumOf(layers, ({ weight, whole }) => weight * whole)
  const squares = sumOf(layers, ({ weight, whole }) => weight * weight * whole)
  const whole = (visits * visits) / squares
  const share = sumOf(layers, (layer) => layer.weight * layer.part) / visits
  return { whole, part: Math.min(whole, whole * share) }
}

/** Whether weights make a difference at all: two people stand for different numbers of visits. */
export function isWeighed(layers: readonly Pick<Layer, 'weight' | 'whole'>[]): boolean {
  return new Set(layers.filter(({ whole }) => whole > 0).map(({ weight }) => weight)).size > 1
}

function sumOf(layers: readonly Layer[], of: (layer: Layer) => number): number {
  return layers.reduce((sum, layer) => sum + of(layer), 0)
}
