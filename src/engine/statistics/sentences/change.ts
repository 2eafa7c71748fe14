import { judgeChange } from '../change.ts'
import { newcombeInterval, type Share } from '../newcombe.ts'
import { answers, joined, percent, points, pointsRange, type Sentence } from './sentence.ts'

/**
 * Did a share change, and how sure is that?
 *
 * Formula   rose or fell when the whole 95 % interval of the difference says so, and "very sure" when the 99 % one does;
 *           otherwise no clear change, with how much it could be; under five answers a side nothing
 * Source    change.ts, newcombe.ts
 * Example   48 of 80, then 56 of 70: "Osuus nousi: ennen 60 % (80 vastausta), jälkeen 80 % (70 vastausta). …"
 */
export function changeSentence(before: Share, after: Share): Sentence {
  const change = judgeChange(before, after)
  if (change === 'too_few') return TOO_FEW
  const { low, high } = newcombeInterval(after, before)
  const sides = sidesOf(before, after)
  if (change === 'no_clear_change') return joined(withSides(WORDS[change], sides), couldBe(low, high))
  const sure = newcombeInterval(after, before, Z_99)
  const very = sure.low > 0 || sure.high < 0
  const range = change === 'rose' ? pointsRange(low, high) : pointsRange(-high, -low)
  return joined(
    withSides(WORDS[change], sides),
    {
      fi: `Todellinen ${change === 'rose' ? 'nousu' : 'lasku'} on todennäköisesti ${range.fi}.`,
      sv: `Den verkliga ${change === 'rose' ? 'ökningen' : 'minskningen'} är sannolikt ${range.sv}.`,
      en: `The true ${change === 'rose' ? 'rise' : 'fall'} is probably ${range.en}.`,
    },
    very ? VERY_SURE : FAIRLY_SURE,
  )
}

const Z_99 = 2.5758293035489004

const WORDS = {
  rose: { fi: 'Osuus nousi', sv: 'Andelen steg', en: 'The share rose' },
  fell: { fi: 'Osuus laski', sv: 'Andelen sjönk', en: 'The share fell' },
  no_clear_change: { fi: 'Ei selvää muutosta', sv: 'Ingen tydlig förändring', en: 'No clear change' },
}

const VERY_SURE: Sentence = {
  fi: 'Muutos on hyvin varma.',
  sv: 'Förändringen är mycket säker.',
  en: 'The change is very sure.',
}

const FAIRLY_SURE: Sentence = {
  fi: 'Muutos on melko varma.',
  sv: 'Förändringen är ganska säker.',
  en: 'The change is fairly sure.',
}

const TOO_FEW: Sentence = {
  fi: 'Vastauksia on liian vähän, joten muutosta ei voi arvioida.',
  sv: 'Det finns för få svar för att bedöma en förändring.',
  en: 'There are too few answers to judge a change.',
}

function sidesOf(before: Share, after: Share): Sentence {
  const [first, second] = [percent(before.k / before.n), percent(after.k / after.n)]
  const [n, m] = [answers(before.n), answers(after.n)]
  return {
    fi: `ennen ${first.fi} (${n.fi}), jälkeen ${second.fi} (${m.fi}).`,
    sv: `före ${first.sv} (${n.sv}), efter ${second.sv} (${m.sv}).`,
    en: `before ${first.en} (${n.en}), after ${second.en} (${m.en}).`,
  }
}

function withSides(word: Sentence, sides: Sentence): Sentence {
  return { fi: `${word.fi}: ${sides.fi}`, sv: `${word.sv}: ${sides.sv}`, en: `${word.en}: ${sides.en}` }
}

function couldBe(low: number, high: number): Sentence {
  const [down, up] = [points(low), points(high)]
  return {
    fi: `Osuus on voinut laskea enintään ${down.fi} tai nousta enintään ${up.fi}.`,
    sv: `Andelen kan ha sjunkit med högst ${down.sv} eller stigit med högst ${up.sv}.`,
    en: `The share may have fallen by at most ${down.en} or risen by at most ${up.en}.`,
  }
}
