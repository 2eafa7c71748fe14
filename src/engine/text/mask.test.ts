import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPersonalData, mask, type Find } from './mask.ts'
import { measureMasking, readMarkedLine } from './mask.sample.ts'
import sample from './mask.sample.json' with { type: 'json' }

function measure(name: string, lines: readonly string[]) {
  const { wanted, hidden, found, right, kindRight, faults } = measureMasking(lines)
  const [recall, precision] = [hidden / wanted, right / found]
  process.stdout.write(
    `${name}: ${lines.length} lines, ${wanted} wanted; recall ${recall.toFixed(3)}, precision ` +
      `${precision.toFixed(3)}${faults.map((fault) => `\n  ${fault}`).join('')}\n`,
  )
  return { recall, precision, kinds: kindRight / wanted }
}

describe('personal data in a text', () => {
  test('is found in lines the finders were tuned on', () => {
    const { recall, precision, kinds } = measure('tuning lines', sample.tuning)
    expect(recall).toBeGreaterThanOrEqual(0.99)
    expect(precision).toBeGreaterThanOrEqual(0.99)
    expect(kinds).toBeGreaterThanOrEqual(0.99)
  })

  test('is found in lines the finders never met', () => {
    const { recall, precision } = measure('unseen lines', sample.unseen)
    expect(recall).toBeGreaterThanOrEqual(0.95)
    expect(precision).toBeGreaterThanOrEqual(0.95)
  })

  test.each([
    'Matti Matin Mattia Matilla Matilta Matille',
    'Pekka Pekan Pekkaa Pekalla Pekalta Pekalle',
    'Satu Sadun Satua Sadulla Sadulta Sadulle',
    'Tuomas Tuomaan Tuomasta Tuomaalla Tuomaalta Tuomaalle',
    'Hannes Hanneksen Hannesta Hanneksella Hannekselta Hannekselle',
    'Mohamed Mohamedin Mohamedia Mohamedilla Mohamedilta Mohamedille',
    'Marja-Liisa Marja-Liisan Marja-Liisaa Marja-Liisalla Marja-Liisalta Marja-Liisalle',
    'Virtanen Virtasen Virtasta Virtasella Virtaselta Virtaselle',
    'Mäkelä Mäkelän Mäkelää Mäkelällä Mäkelältä Mäkelälle',
    'Koivisto Koiviston Koivistoa Koivistolla Koivistolta Koivistolle',
    'Lindholm Lindholmin Lindholmia Lindholmilla Lindholmilta Lindholmille',
    'Seppälä Seppälän Seppälää Seppälällä Seppälältä Seppälälle',
  ])('is found in six cases: %s', (forms) => {
    const missed = forms.split(' ').filter((form) => {
      const text = `Mielestäni ${form} hoiti asian hyvin.`
      return !findPersonalData(text).some((find) => text.slice(find.start, find.end) === form)
    })
    expect(missed).toEqual([])
  })

  test('is replaced by marks the caller words, and the rest stays as it was', () => {
    const text = 'Soittakaa 040 123 4567 tai aino@example.fi, terveisin Aino Korhonen.'
    expect(mask(text, findPersonalData(text), (kind) => `[${kind}]`)).toBe(
      'Soittakaa [phone] tai [email], terveisin [name].',
    )
    expect(mask(text, [], () => 'x')).toBe(text)
  })

  test('may be chosen by a person in any order and overlapping', () => {
    const finds: Find[] = [
      { start: 6, end: 9, kind: 'name' },
      { start: 0, end: 3, kind: 'name' },
      { start: 2, end: 5, kind: 'phone' },
    ]
    expect(mask('abcdefghij', finds, (kind) => `<${kind}>`)).toBe('<phone>f<name>j')
  })

  test('is found once in each place, within the text, in order, in any text at all', () => {
    const parts = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'aÄ \u00A0\n.-@(+0\0\u0308\u200D👍\uD83Dж’') }),
      fc.constantFrom(
        ...sample.tuning.map((line) => readMarkedLine(line).text),
        ' ',
        '\n',
        '0',
        '+358',
        'Aino',
        'katu 5',
      ),
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (some) => {
        const text = some.join('')
        const finds = findPersonalData(text)
        for (const [index, find] of finds.entries()) {
          expect(find.start).toBeGreaterThanOrEqual(finds[index - 1]?.end ?? 0)
          expect(find.end).toBeGreaterThan(find.start)
          expect(find.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 25 },
    )
  })

  test.each([
    ['digits', '0'.repeat(10_000)],
    ['digits apart', '04 '.repeat(3_300)],
    ['capitals', 'Aino '.repeat(2_000)],
    ['dots', 'a.'.repeat(5_000)],
    ['one long word', `${'a'.repeat(9_000)}@`],
    ['street names', 'Iso Aa '.repeat(1_400)],
    ['account starts', 'FI21 '.repeat(2_000)],
    ['spaces', `terveisin${' '.repeat(9_000)}x`],
  ])('is looked for in 10,000 characters of %s without getting stuck', (_, text) => {
    const started = performance.now()
    findPersonalData(text)
    // Each takes some 10 ms; a pattern that tries every way over again would take minutes.
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
