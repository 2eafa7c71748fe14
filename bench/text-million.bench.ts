import { randomFrom } from '../src/engine/numeric/random.ts'
import { scoreTexts } from '../src/engine/text/learning/score-texts.ts'
import type { ThemeModel } from '../src/engine/text/learning/theme-model.ts'
import { trainThemes } from '../src/engine/text/learning/train.ts'
import type { AskedText } from '../src/engine/text/vectors/featuring.ts'
import { murmur } from '../src/engine/text/vectors/murmur.ts'
import { hasReferenceData } from '../tests/reference-data.ts'
import type { Figure, Measured } from './figure.ts'
import { dictionary, fast, ministryTexts, skipped, toneTexts } from './text-data.ts'

const COMMENTS = 1_000_000
const EARLY = 100_000
const PLAIN = 50_000

async function measure(): Promise<Measured> {
  const sentences = ministryTexts('train')
  const training = { exclusive: true, seed: 1, threads: 2, ...fast, ...(dictionary ? { dictionary } : {}) }
  const model = await trainThemes(sentences.slice(0, 8_000), training)
  const lines = toneTexts()
  const comments = (count: number) => madeComments(count, sentences, lines)
  const plain = plainSeconds(comments(PLAIN)) * (COMMENTS / PLAIN)
  const { seconds, early, late } = await scoreAll(model, comments(COMMENTS))
  const note =
    `plain work ${(plain / 2).toFixed(1)} s; memory ${early} MB after ${EARLY / 1000},000 comments, ${late} MB at the end, ` +
    `the data to make them of included; ${model.labels.length} labels; ${dictionary ? "Voikko's dictionary" : 'a stemmer'}; aim 90 s`
  return { value: seconds, ratio: seconds / (plain / 2), note }
}

async function scoreAll(model: ThemeModel, comments: Iterable<AskedText>) {
  const work = { model, masked: false, threads: 2, ...(dictionary ? { dictionary } : {}) }
  const started = performance.now()
  let [done, early] = [0, 0]
  for await (const { given } of scoreTexts(comments, (text) => text, work)) {
    if (given.length !== 1) throw new Error('a comment has no theme')
    done += 1
    if (done === EARLY) early = megabytes()
  }
  return { seconds: (performance.now() - started) / 1000, early, late: megabytes() }
}

const megabytes = () => Math.round(process.memoryUsage.rss() / 1e6)

/** Eight words of a sentence and a line of speech; every twentieth signed with a name and a number. */
function* madeComments(
  count: number,
  sentences: readonly AskedText[],
  lines: readonly AskedText[],
): Generator<AskedText, void> {
  const random = randomFrom(1)
  const one = (texts: readonly AskedText[]) => texts[random.below(texts.length)]?.text ?? ''
  for (let made = 0; made < count; made += 1) {
    const words = one(sentences).split(' ')
    const from = random.below(Math.max(1, words.length - 8))
    const signed = made % 20 === 0 ? ' Terveisin Aino Korhonen, 040 123 4567' : ''
    yield { text: `${one(lines)} ${words.slice(from, from + 8).join(' ')}${signed}`, language: 'fi' }
  }
}

/** The least anybody could do with the words of a text: fold them, split them, count them by their hash. */
function plainSeconds(comments: Iterable<AskedText>): number {
  const texts = [...comments]
  const counts = new Uint32Array(2 ** 18)
  const started = performance.now()
  for (const { text } of texts) {
    for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
      const place = murmur(word) % counts.length
      counts[place] = (counts[place] as number) + 1
    }
  }
  return (performance.now() - started) / 1000
}

export const figures: Figure[] = hasReferenceData
  ? [
      {
        key: 'text-million',
        name: 'one million comments from text to themes on two threads, personal data hidden first',
        unit: 's',
        yardstick: 'splitting and hashing the same words, halved for two threads',
        target: { atMost: 60 },
        measure,
      },
    ]
  : skipped('text-million')
