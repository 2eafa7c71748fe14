import type { Place } from '../groups/ranks.ts'
import { percent, type Sentence } from './sentence.ts'

/**
 * Where a unit stands among others: only with how sure it is.
 *
 * Notation  m of how many units make up the lowest and the highest part
 * Formula   among the lowest or highest when the chance is 0.8 or more; otherwise its place cannot be told
 * Source    groups/ranks.ts
 * Example   "Yksikkö on 93 %:n todennäköisyydellä kolmen alimman joukossa."
 */
export function rankSentence({ lowest, highest }: Place, m: number): Sentence {
  const [chance, low] = lowest >= highest ? [lowest, true] : [highest, false]
  if (chance < 0.8) return NOT_SURE
  // A chance that rounds to all is still not all.
  const shown = percent(Math.min(0.99, chance))
  return {
    fi: `Yksikkö on ${shown.fi}:n todennäköisyydellä ${m} ${low ? 'alimman' : 'ylimmän'} yksikön joukossa.`,
    sv: `Enheten hör med ${shown.sv} sannolikhet till de ${m} ${low ? 'lägsta' : 'högsta'} enheterna.`,
    en: `The unit is among the ${m} ${low ? 'lowest' : 'highest'} units with a probability of ${shown.en}.`,
  }
}

const NOT_SURE: Sentence = {
  fi: 'Yksikön sijaa muiden joukossa ei voi sanoa varmasti.',
  sv: 'Enhetens plats bland de andra kan inte anges säkert.',
  en: 'The place of the unit among the others cannot be told for sure.',
}
