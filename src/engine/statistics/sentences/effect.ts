import type { Coefficient } from '../effect/cluster-robust.ts'
import { joined, numeral, type Sentence } from './sentence.ts'

/**
 * Did a change help: what can be said of its effect.
 *
 * Notation  the effect and its interval, in units the reader knows; `decimals` of the figures
 * Formula   an effect when the whole 95 % interval is on one side of zero; otherwise none that is clear, with how great
 *           it could be. A placebo test says how many of so many comparable units look as changed
 * Source    effect/*.ts
 * Example   "Muutoksen jälkeen luku nousi 2,8 enemmän kuin muualla (todennäköisesti 0,1–5,4). …"
 */
export function effectSentence({ estimate, low, high }: Coefficient, decimals: number): Sentence {
  const figure = (value: number) => numeral(value, decimals)
  const ends = [figure(low), figure(high)] as const
  if (low <= 0 && high >= 0)
    return {
      fi: `Ei selvää vaikutusta: vaikutus voi olla mitä tahansa väliltä ${ends[0].fi} ja ${ends[1].fi}.`,
      sv: `Ingen tydlig effekt: effekten kan vara vad som helst mellan ${ends[0].sv} och ${ends[1].sv}.`,
      en: `No clear effect: it may be anything between ${ends[0].en} and ${ends[1].en}.`,
    }
  const rose = estimate > 0
  const size = figure(Math.abs(estimate))
  const [from, to] = rose ? ends : ([figure(-high), figure(-low)] as const)
  return {
    fi: `Muutoksen jälkeen luku ${rose ? 'nousi' : 'laski'} ${size.fi} verrattuna siihen, mitä ilman muutosta olisi odotettu (todennäköisesti ${from.fi}–${to.fi}).`,
    sv: `Efter förändringen ${rose ? 'steg' : 'sjönk'} siffran med ${size.sv} jämfört med vad som hade väntats utan den (sannolikt ${from.sv}–${to.sv}).`,
    en: `After the change the figure ${rose ? 'rose' : 'fell'} by ${size.en} compared with what was expected without it (probably ${from.en}–${to.en}).`,
  }
}

export function placeboSentence(units: number, asChanged: number): Sentence {
  const others: Sentence =
    asChanged === 0
      ? {
          fi: 'Yksikään niistä ei muuttunut yhtä paljon.',
          sv: 'Ingen av dem förändrades lika mycket.',
          en: 'None of them changed as much.',
        }
      : {
          fi: `Niistä ${asChanged} muuttui vähintään yhtä paljon ilman mitään muutosta toiminnassa, joten kyse voi olla sattumasta.`,
          sv: `${asChanged} av dem förändrades minst lika mycket utan någon ändring i verksamheten, så det kan bero på slumpen.`,
          en: `${asChanged} of them changed at least as much with nothing done, so it may be chance.`,
        }
  return joined(
    {
      fi: `Vertailussa oli ${units} muuta yksikköä.`,
      sv: `I jämförelsen ingick ${units} andra enheter.`,
      en: `${units} other units were compared.`,
    },
    others,
  )
}
