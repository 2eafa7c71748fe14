import type { AdjustedGap } from '../groups/mantel-haenszel.ts'
import { joined, points, pointsRange, type Sentence } from './sentence.ts'

/**
 * Do a group's answers differ from the others', the services they use held alike?
 *
 * Notation  q the p-value adjusted over all groups on the screen; `smallest` the least gap so many answers could show
 * Formula   a gap when q ≤ 0.10 and its interval is on one side of zero; otherwise "no clear gap", never "no gap",
 *           with the least gap that would have shown
 * Source    groups/mantel-haenszel.ts, groups/false-discovery.ts, detectable.ts
 * Example   "Ryhmän osuus on 8 prosenttiyksikköä pienempi kuin muiden (todennäköisesti 3–13 prosenttiyksikköä). …"
 */
export function gapSentence({ gap }: AdjustedGap, q: number, smallest: number | undefined): Sentence {
  const clear = q <= 0.1 && (gap.low > 0 || gap.high < 0)
  if (!clear) return joined(NO_CLEAR_GAP, wouldShow(smallest))
  const more = gap.estimate > 0
  const size = points(gap.estimate)
  const range = more ? pointsRange(gap.low, gap.high) : pointsRange(-gap.high, -gap.low)
  return {
    fi: `Ryhmän osuus on ${size.fi} ${more ? 'suurempi' : 'pienempi'} kuin muiden (todennäköisesti ${range.fi}), kun eri palvelujen käyttö on otettu huomioon.`,
    sv: `Gruppens andel är ${size.sv} ${more ? 'större' : 'mindre'} än de andras (sannolikt ${range.sv}) när hänsyn tagits till vilka tjänster de använder.`,
    en: `The group's share is ${size.en} ${more ? 'greater' : 'smaller'} than the others' (probably ${range.en}), the services they use taken into account.`,
  }
}

const NO_CLEAR_GAP: Sentence = {
  fi: 'Ei selvää eroa muihin.',
  sv: 'Ingen tydlig skillnad jämfört med andra.',
  en: 'No clear gap to the others.',
}

function wouldShow(smallest: number | undefined): Sentence {
  if (smallest === undefined)
    return {
      fi: 'Vastauksia on niin vähän, ettei suurikaan ero näkyisi.',
      sv: 'Svaren är så få att inte ens en stor skillnad skulle synas.',
      en: 'There are so few answers that even a great gap would not show.',
    }
  const size = points(smallest)
  return {
    fi: `Näin monella vastauksella näkyisi vasta ero, joka on vähintään ${size.fi}.`,
    sv: `Med så här många svar syns först en skillnad på minst ${size.sv}.`,
    en: `With this many answers only a gap of at least ${size.en} would show.`,
  }
}
