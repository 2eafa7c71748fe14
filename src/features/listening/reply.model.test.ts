import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReply, type Reply } from './reply.model.ts'

const toTen = { min: 0, max: 10 }
const toFive = { min: 1, max: 5 }

const score = (mark: number, said?: string): Reply => ({ kind: 'score', score: mark, ...kept(said) })
const off = (value: number, said?: string): Reply => ({ kind: 'off_scale', value, ...kept(said) })
const kept = (said?: string) => (said === undefined ? {} : { words: said })
const stop: Reply = { kind: 'stop' }
const empty: Reply = { kind: 'empty' }
/** The message itself, as words. */
const words = 'words'

type Row = [text: string, reading: Reply | typeof words]

const finnish: Row[] = [
  ['9', score(9)],
  ['9!', score(9)],
  ['9.', score(9)],
  [' 9 \n', score(9)],
  ['0', score(0)],
  ['10', score(10)],
  ['10+++', score(10)],
  ['9 kiitos hyvästä palvelusta', score(9, 'kiitos hyvästä palvelusta')],
  ['9. Kiitos', score(9, 'Kiitos')],
  ['9,kiitos', score(9, 'kiitos')],
  ['9kiitos', score(9, 'kiitos')],
  ['9 - hyvä palvelu', score(9, 'hyvä palvelu')],
  ['9 hyvä palvelu', score(9, 'hyvä palvelu')],
  ['9/10 ihan ok', score(9, 'ihan ok')],
  ['9 / 10', score(9)],
  ['4/5', off(4)],
  ['yhdeksän', score(9)],
  ['Yhdeksän, kiitos!', score(9, 'kiitos!')],
  ['yhdeksan', score(9)],
  ['kymppi', score(10)],
  ['Täysi kymppi!', score(10)],
  ['ysi', score(9)],
  ['kasi, jonoa oli', score(8, 'jonoa oli')],
  ['seiska', score(7)],
  ['nolla', score(0)],
  ['yksi', score(1)],
  ['Yksi hoitajista oli töykeä', words],
  ['Hei! Annan teille 9, ystävällistä väkeä', score(9, 'ystävällistä väkeä')],
  ['Arvosana: 8', score(8)],
  ['9 pistettä', score(9)],
  ['Kiitos palvelusta. 9', score(9, 'Kiitos palvelusta.')],
  ['Hyvin meni, annan 9', score(9, 'Hyvin meni, annan')],
  ['9+', score(9)],
  ['9½', off(9.5)],
  ['9 ja puoli', off(9.5)],
  ['Tosi hyvä!!! 10/10', score(10, 'Tosi hyvä!!!')],
  ['Kävin 4/5', words],
  ['Kävin kirjasto 10', words],
  ['9,5', off(9.5)],
  ['7-8', off(7.5)],
  ['7 tai 8', off(7.5)],
  ['11', off(11)],
  ['11 kiitos', off(11, 'kiitos')],
  ['-1', off(-1)],
  ['100 %', off(100)],
  ['yksitoista', off(11)],
  ['klo 9 odotin', words],
  ['Odotin klo 9', words],
  ['9:30 olin paikalla', words],
  ['9.30 olin paikalla', words],
  ['10.5. kävin', words],
  ['9 jälkeen ei vastattu', words],
  ['2 lasta odotti', words],
  ['kaksi lasta odotti', words],
  ['3 viikkoa jonossa', words],
  ['5 min jonossa', words],
  ['9-vuotias poikani', words],
  ['9v poikani', words],
  ['2. kerta kun kävin', words],
  ['0401234567 soittakaa', words],
  ['040 1234567', words],
  ['2026 oli hyvä vuosi', words],
  ['Uimahallin vesi oli kylmää', words],
  ['Ei kiitos', words],
  ['En', words],
  ['viis siitä', words],
  ['👍', words],
  ['👍 9', score(9)],
  ['9 👍', score(9, '👍')],
  ['9 :)', score(9)],
  ['9️⃣', score(9)],
  ['🔟', score(10)],
  ['"9"', score(9)],
  ['- 9', score(9)],
  ['LOPETA', stop],
  ['Lopeta!', stop],
  ['lopeta viestit', stop],
  ['Lopettakaa näiden viestien lähettäminen, kiitos', stop],
  ['stop', stop],
  ['Älkää lähettäkö näitä viestejä', stop],
  ['En halua näitä kyselyitä', stop],
  ['stopataan ruuhka', words],
  ['Lopettakaa tupakointi pihalla', words],
  ['En halua jonottaa', words],
  ['5 lopeta', { kind: 'stop', score: 5 }],
  ['Huono palvelu. LOPETA', { kind: 'stop', words: 'Huono palvelu.' }],
  ['', empty],
  [' \n\u200b ', empty],
]

const swedish: Row[] = [
  ['8', score(8)],
  ['8 tack', score(8, 'tack')],
  ['Åtta. Tack!', score(8, 'Tack!')],
  ['åtta', score(8)],
  ['atta', score(8)],
  ['nio', score(9)],
  ['En nia!', score(9)],
  ['tio av tio', score(10)],
  ['9 av 10', score(9)],
  ['4 av 5', off(4)],
  ['en tia', score(10)],
  ['sju', score(7)],
  ['sjua', score(7)],
  ['sexa', score(6)],
  ['fem', score(5)],
  ['femma', score(5)],
  ['fyra', score(4)],
  ['trea', score(3)],
  ['tre', score(3)],
  ['två', score(2)],
  ['tvåa', score(2)],
  ['ett', score(1)],
  ['etta', score(1)],
  ['noll', score(0)],
  ['Ett mycket bra besök', words],
  ['En mycket bra upplevelse', words],
  ['Jag ger 9, vänlig personal', score(9, 'vänlig personal')],
  ['Hej! 9', score(9)],
  ['Betyg 7', score(7)],
  ['Mitt svar är 6', score(6)],
  ['9 poäng', score(9)],
  ['Tack för hjälpen! 9', score(9, 'Tack för hjälpen!')],
  ['9 på grund av bra service', score(9, 'på grund av bra service')],
  ['9 på morgonen var det kö', words],
  ['7 eller 8', off(7.5)],
  ['7,5', off(7.5)],
  ['elva', off(11)],
  ['12', off(12)],
  ['kl 9 väntade jag', words],
  ['kl. 9 väntade jag', words],
  ['Jag väntade till 9', words],
  ['2 barn väntade', words],
  ['två barn väntade', words],
  ['3 veckor i kö', words],
  ['5 minuter', words],
  ['10 år har jag simmat här', words],
  ['Kallt vatten i simhallen', words],
  ['Nej tack', words],
  ['SLUTA', stop],
  ['sluta', stop],
  ['Sluta skicka meddelanden', stop],
  ['STOPP', stop],
  ['stopp tack!', stop],
  ['Skicka inte fler enkäter', stop],
  ['Avsluta', stop],
  ['Sluta röka utanför dörren', words],
  ['Bussen har stoppat här', words],
  ['7. Sluta', { kind: 'stop', score: 7 }],
]

const english: Row[] = [
  ['7', score(7)],
  ['7 thanks', score(7, 'thanks')],
  ['ten', score(10)],
  ['Ten!', score(10)],
  ['TEN', score(10)],
  ['nine out of ten', score(9)],
  ['9 out of 10, lovely', score(9, 'lovely')],
  ['9 of 10', score(9)],
  ['3 out of 5', off(3)],
  ["I'd give it a 9", score(9)],
  ['I would say 8', score(8)],
  ['A solid 8', score(8)],
  ['score 6', score(6)],
  ['Hi, 8 because of the queue', score(8, 'because of the queue')],
  ['eight', score(8)],
  ['seven', score(7)],
  ['six', score(6)],
  ['five', score(5)],
  ['four', score(4)],
  ['three', score(3)],
  ['two', score(2)],
  ['one', score(1)],
  ['zero', score(0)],
  ['One of the nurses was rude', words],
  ['One. Rude staff', score(1, 'Rude staff')],
  ['10 points', score(10)],
  ['5 stars!', score(5)],
  ['Great service! 10', score(10, 'Great service!')],
  ['eleven', off(11)],
  ['20', off(20)],
  ['-5', off(-5)],
  ['8.5', off(8.5)],
  ['8 or 9', off(8.5)],
  ['8-9', off(8.5)],
  ['At 9 I was still waiting', words],
  ['9 am and nobody there', words],
  ['9am and nobody there', words],
  ["9 o'clock and nobody there", words],
  ['I waited at 9', words],
  ['2 children were waiting', words],
  ['two children were waiting', words],
  ['3 weeks in a queue', words],
  ['2nd time here', words],
  ['€5 for parking', words],
  ['The water was cold', words],
  ['No thanks', words],
  ['STOP', stop],
  ['Stop.', stop],
  ['stop!', stop],
  ['"STOP"', stop],
  ['please stop', stop],
  ['Stop sending me these messages', stop],
  ["Don't text me", stop],
  ['no more surveys please', stop],
  ['unsubscribe', stop],
  ['The bus stop was far away', words],
  ["Don't close the library", words],
  ['STOP 13500', stop],
  ['9 stop', { kind: 'stop', score: 9 }],
  ['٩', score(9)],
  ['９', score(9)],
]

describe.each([
  ['Finnish', finnish],
  ['Swedish', swedish],
  ['English', english],
])('a reply in %s, on a scale to ten', (_, rows) => {
  test.each(rows)('%j', (text, reading) => {
    expect(readReply(text, toTen)).toEqual(reading === words ? { kind: 'words', words: text } : reading)
  })
})

describe('another scale', () => {
  test.each<Row>([
    ['5', score(5)],
    ['4/5', score(4)],
    ['yhdeksän', off(9)],
    ['0', off(0)],
    ['9/10', off(9)],
  ])('%j, on a scale from one to five', (text, reading) => {
    expect(readReply(text, toFive)).toEqual(reading)
  })
})

describe('whatever people write', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom('9', '10', ' ', '.', 'stop', 'lopeta', 'kiitos', 'klo', '-', '/', 'yksi', '\n', '½'),
        {
          maxLength: 12,
        },
      )
      .map((pieces) => pieces.join('')),
  )

  test('a score is always on the scale, and words are never empty', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const reply = readReply(text, toTen)
        const mark = 'score' in reply ? (reply.score ?? 0) : 0
        const said = 'words' in reply ? (reply.words ?? 'none') : 'none'
        expect(Number.isInteger(mark) && mark >= 0 && mark <= 10).toBe(true)
        expect(said.trim()).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })

  test('ten thousand characters are read at once', () => {
    const began = performance.now()
    for (const piece of ['9 ', 'a', '. ', 'stop ', '-', '9', ' \n', 'en halua ', '!9']) {
      readReply(piece.repeat(10_000 / piece.length), toTen)
    }
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
