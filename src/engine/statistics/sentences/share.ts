import type { Share } from '../newcombe.ts'
import { wilsonInterval } from '../wilson.ts'
import { answers, percent, percentRange, type Sentence } from './sentence.ts'

/**
 * A share and how sure it is.
 *
 * Formula   under five answers nothing is said; else the share, the answers and the Wilson interval
 * Source    wilson.ts
 * Example   81 of 263: "Osuus on 31 % (263 vastausta). Todellinen osuus on todennäköisesti 26–37 %."
 */
export function shareSentence({ k, n }: Share): Sentence {
  if (n < FEWEST) return TOO_FEW
  const { estimate, low, high } = wilsonInterval(k, n)
  const [share, of, range] = [percent(estimate), answers(n), percentRange(low, high)]
  return {
    fi: `Osuus on ${share.fi} (${of.fi}). Todellinen osuus on todennäköisesti ${range.fi}.`,
    sv: `Andelen är ${share.sv} (${of.sv}). Den verkliga andelen är sannolikt ${range.sv}.`,
    en: `The share is ${share.en} (${of.en}). The true share is probably ${range.en}.`,
  }
}

const FEWEST = 5

const TOO_FEW: Sentence = {
  fi: 'Vastauksia on alle viisi, joten tulosta ei näytetä.',
  sv: 'Det finns färre än fem svar, så resultatet visas inte.',
  en: 'There are fewer than five answers, so the result is not shown.',
}
