/**
 * A result said in a sentence, in the three languages of the interface: made by rules from the figures alone.
 *
 * Formula   percentages whole, below one with a decimal; differences of shares in percentage points; Finnish and
 *           Swedish write a comma and a space before the sign
 * Source    SFS 4175 (how numbers, units and the percent sign are written in Finnish)
 * Example   0.0524 is 5 %, 0.004 is 0,4 % and 0.4%
 */
export type Sentence = { fi: string; sv: string; en: string }

/** A figure as each language writes it. */
export type Figure = Sentence

export function percent(share: number): Figure {
  const number = numeral(100 * share)
  return { fi: `${number.fi}\u00a0%`, sv: `${number.sv}\u00a0%`, en: `${number.en}%` }
}

export function percentRange(low: number, high: number): Figure {
  const [from, to] = [numeral(100 * low), percent(high)]
  return { fi: `${from.fi}–${to.fi}`, sv: `${from.sv}–${to.sv}`, en: `${from.en}–${to.en}` }
}

/** As in "nousi 8 prosenttiyksikköä", "nousi 1 prosenttiyksikön". */
export function points(difference: number): Figure {
  const number = numeral(100 * Math.abs(difference))
  const one = number.en === '1'
  return {
    fi: `${number.fi} ${one ? 'prosenttiyksikön' : 'prosenttiyksikköä'}`,
    sv: `${number.sv} ${one ? 'procentenhet' : 'procentenheter'}`,
    en: `${number.en} percentage ${one ? 'point' : 'points'}`,
  }
}

export function pointsRange(low: number, high: number): Figure {
  const [from, to] = [numeral(100 * low), numeral(100 * high)]
  return {
    fi: `${from.fi}–${to.fi} prosenttiyksikköä`,
    sv: `${from.sv}–${to.sv} procentenheter`,
    en: `${from.en}–${to.en} percentage points`,
  }
}

export function answers(n: number): Figure {
  return {
    fi: n === 1 ? '1 vastaus' : `${n} vastausta`,
    sv: `${n} svar`,
    en: n === 1 ? '1 answer' : `${n} answers`,
  }
}

/** Whole from one up, else with a decimal. */
export function numeral(value: number, decimals = Math.abs(value) < 0.95 && value !== 0 ? 1 : 0): Figure {
  const fixed = Math.abs(value).toFixed(decimals)
  // Nothing is less than nothing: −0 would be read as a fall.
  const sign = value < 0 && Number(fixed) !== 0 ? '−' : ''
  const comma = fixed.replace('.', ',')
  return { fi: sign + comma, sv: sign + comma, en: sign + fixed }
}

export function joined(...sentences: readonly (Sentence | undefined)[]): Sentence {
  const said = sentences.filter((one) => one !== undefined)
  const of = (language: keyof Sentence) => said.map((one) => one[language]).join(' ')
  return { fi: of('fi'), sv: of('sv'), en: of('en') }
}
