import type { XmrRule } from '../time/xmr-rules.ts'
import type { Assurance, XmrPoint } from '../time/xmr.ts'
import type { Sentence } from './sentence.ts'

/**
 * What a process chart says of its newest point, with the rule that fired; and whether the target will be kept.
 *
 * Formula   the named rule of the last point; nothing named is ordinary variation
 * Source    time/xmr-rules.ts
 * Example   "Taso on muuttunut ylöspäin: vähintään seitsemän peräkkäistä lukua on keskiarvon yläpuolella."
 */
export function processSentence(chart: readonly XmrPoint[]): Sentence {
  const { named, way } = chart.at(-1)?.flags ?? {}
  if (named === undefined || way === undefined) return ORDINARY
  return RULES[named][way]
}

export function assuranceSentence(assurance: Assurance): Sentence {
  return ASSURANCES[assurance]
}

const ORDINARY: Sentence = {
  fi: 'Ei selvää muutosta: luku vaihtelee kuten ennenkin.',
  sv: 'Ingen tydlig förändring: siffran varierar som tidigare.',
  en: 'No clear change: the figure varies as before.',
}

const RULES: Record<XmrRule, Record<'up' | 'down', Sentence>> = {
  outside: {
    up: {
      fi: 'Luku nousi poikkeuksellisen korkealle: se on tavanomaisen vaihtelun yläpuolella.',
      sv: 'Siffran steg ovanligt högt: den ligger över den vanliga variationen.',
      en: 'The figure rose unusually high: it is above ordinary variation.',
    },
    down: {
      fi: 'Luku laski poikkeuksellisen alas: se on tavanomaisen vaihtelun alapuolella.',
      sv: 'Siffran sjönk ovanligt lågt: den ligger under den vanliga variationen.',
      en: 'The figure fell unusually low: it is below ordinary variation.',
    },
  },
  trend: {
    up: {
      fi: 'Luku on noussut tasaisesti: vähintään seitsemän peräkkäistä lukua nousee.',
      sv: 'Siffran har stigit stadigt: minst sju på varandra följande siffror stiger.',
      en: 'The figure has risen steadily: at least seven figures in a row rise.',
    },
    down: {
      fi: 'Luku on laskenut tasaisesti: vähintään seitsemän peräkkäistä lukua laskee.',
      sv: 'Siffran har sjunkit stadigt: minst sju på varandra följande siffror sjunker.',
      en: 'The figure has fallen steadily: at least seven figures in a row fall.',
    },
  },
  two_of_three: {
    up: {
      fi: 'Luku on luultavasti noussut: kaksi kolmesta viimeisestä on lähellä tavanomaisen vaihtelun ylärajaa.',
      sv: 'Siffran har sannolikt stigit: två av tre siffror ligger nära den övre gränsen för vanlig variation.',
      en: 'The figure has probably risen: two of three are near the upper limit of ordinary variation.',
    },
    down: {
      fi: 'Luku on luultavasti laskenut: kaksi kolmesta viimeisestä on lähellä tavanomaisen vaihtelun alarajaa.',
      sv: 'Siffran har sannolikt sjunkit: två av tre siffror ligger nära den nedre gränsen för vanlig variation.',
      en: 'The figure has probably fallen: two of three are near the lower limit of ordinary variation.',
    },
  },
  one_side: {
    up: {
      fi: 'Taso on noussut: vähintään seitsemän peräkkäistä lukua on keskiarvon yläpuolella.',
      sv: 'Nivån har stigit: minst sju på varandra följande siffror ligger över medelvärdet.',
      en: 'The level has risen: at least seven figures in a row are above the mean.',
    },
    down: {
      fi: 'Taso on laskenut: vähintään seitsemän peräkkäistä lukua on keskiarvon alapuolella.',
      sv: 'Nivån har sjunkit: minst sju på varandra följande siffror ligger under medelvärdet.',
      en: 'The level has fallen: at least seven figures in a row are below the mean.',
    },
  },
}

const ASSURANCES: Record<Assurance, Sentence> = {
  always_meets: {
    fi: 'Tavoite toteutuu jatkossakin, jos mikään ei muutu.',
    sv: 'Målet nås också i fortsättningen om inget ändras.',
    en: 'The target will be met as long as nothing changes.',
  },
  never_meets: {
    fi: 'Tavoite ei toteudu, ellei toimintaa muuteta.',
    sv: 'Målet nås inte om inte verksamheten ändras.',
    en: 'The target will not be met unless the way of working changes.',
  },
  hit_or_miss: {
    fi: 'Tavoite toteutuu välillä ja välillä ei: se on sattumasta kiinni.',
    sv: 'Målet nås ibland och ibland inte: det beror på slumpen.',
    en: 'The target is met at times and missed at times: it is down to chance.',
  },
}
