import type { Burst } from '../time/bursts.ts'
import { numeral, type Sentence } from './sentence.ts'

/**
 * Is a theme spoken of more than before?
 *
 * Formula   a burst says how many times as often, and at least how many; a theme new to all says so
 * Source    time/bursts.ts
 * Example   "Aihe on noussut esiin: siitä puhutaan noin 4,8 kertaa niin usein kuin ennen (vähintään 2,1-kertaisesti)."
 */
export function burstSentence({ times, burst }: Burst): Sentence {
  if (!burst) return ORDINARY
  if (!Number.isFinite(times.estimate)) return NEW
  const [about, least] = [numeral(times.estimate, 1), numeral(times.low, 1)]
  return {
    fi: `Aihe on noussut esiin: siitä puhutaan noin ${about.fi} kertaa niin usein kuin ennen (todennäköisesti vähintään ${least.fi} kertaa).`,
    sv: `Ämnet har lyfts fram: man talar om det ungefär ${about.sv} gånger så ofta som förut (sannolikt minst ${least.sv} gånger).`,
    en: `The theme has come up: it is spoken of about ${about.en} times as often as before (probably at least ${least.en} times).`,
  }
}

const ORDINARY: Sentence = {
  fi: 'Aiheesta puhutaan suunnilleen yhtä usein kuin ennen.',
  sv: 'Man talar om ämnet ungefär lika ofta som förut.',
  en: 'The theme is spoken of about as often as before.',
}

const NEW: Sentence = {
  fi: 'Aihe on uusi: siitä ei puhuttu aiemmin lainkaan.',
  sv: 'Ämnet är nytt: man talade inte alls om det tidigare.',
  en: 'The theme is new: it was not spoken of at all before.',
}
