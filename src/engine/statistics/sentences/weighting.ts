import { LEAST_IN_EFFECT, type Refusal } from '../weights/refusal.ts'
import { percent, type Sentence } from './sentence.ts'

/**
 * Whether the answers were weighted, why not, and what weighting cost.
 *
 * Notation  n answers; `left` how many are left in effect after weighting
 * Formula   a refusal names its reason; under half of the answers left in effect is a warning
 * Source    weights/refusal.ts, weights/kish.ts
 * Example   "Vastaukset on painotettu vastaamaan asukkaita. 400 vastausta vastaa tarkkuudeltaan 310 vastausta."
 */
export function weightingSentence(n: number, left: number): Sentence {
  const whole = Math.round(left)
  const [dear, share] = [left < n * LEAST_IN_EFFECT, percent(left / n)]
  return {
    fi: `Vastaukset on painotettu vastaamaan asukkaita. ${n} vastausta vastaa tarkkuudeltaan ${whole} vastausta (${share.fi}).${dear ? ' Painotettuun tulokseen on syytä suhtautua varoen.' : ''}`,
    sv: `Svaren har viktats så att de motsvarar invånarna. ${n} svar motsvarar i noggrannhet ${whole} svar (${share.sv}).${dear ? ' Det viktade resultatet bör tolkas med försiktighet.' : ''}`,
    en: `The answers have been weighted to match the residents. ${n} answers are as precise as ${whole} (${share.en}).${dear ? ' Treat the weighted result with care.' : ''}`,
  }
}

export function notWeightedSentence({ reason }: Refusal): Sentence {
  return REASONS[reason]
}

const REASONS: Record<Refusal['reason'], Sentence> = {
  few_answers: {
    fi: 'Vastauksia ei ole painotettu: jostakin ryhmästä on alle kymmenen vastausta.',
    sv: 'Svaren har inte viktats: det finns färre än tio svar från någon grupp.',
    en: 'The answers have not been weighted: there are fewer than ten answers from some group.',
  },
  no_people: {
    fi: 'Vastauksia ei ole painotettu: jonkin ryhmän väkiluku puuttuu.',
    sv: 'Svaren har inte viktats: antalet invånare saknas för någon grupp.',
    en: 'The answers have not been weighted: the number of residents is missing for some group.',
  },
}
