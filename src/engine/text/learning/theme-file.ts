import { crc32 } from './checksum.ts'
import type { Calibration, ThemeModel } from './theme-model.ts'

/**
 * A model as a file, and back.
 *
 * Notation  little end first throughout; n places, k labels
 * Formula   "VKTM", the version, the checksum of all that follows, the length of the head, the head as JSON in UTF-8, filled
 *           with spaces to a multiple of 4; then n features of 4 bytes, n weights of rarity of 4, n·k steps of 2
 * Units     bytes
 * Errors    reading gives `refused`: what is no model, of a newer version than this program knows, or damaged
 * Source    our own; checksum.ts
 * Example   a model of 300,000 places and 15 labels: 11.4 MB
 */
export function writeThemeFile(model: ThemeModel): Uint8Array<ArrayBuffer> {
  const { vocabulary, steps, ...rest } = model
  const head = headBytes({ ...rest, places: vocabulary.features.length })
  const parts = [head, bytesOf(vocabulary.features), bytesOf(vocabulary.idf), bytesOf(steps)]
  const bytes = new Uint8Array(frame + parts.reduce((sum, part) => sum + part.length, 0))
  let at = frame
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  const numbers = new Uint32Array(bytes.buffer, 0, frame / 4)
  numbers.set([magic, version, 0, head.length])
  numbers[2] = crc32(bytes.subarray(12))
  return bytes
}

export type Refusal = 'no model' | 'newer' | 'damaged'

export function readThemeFile(given: Uint8Array): { model: ThemeModel } | { refused: Refusal } {
  // Numbers of four bytes must begin at a multiple of four; and threads read the same memory.
  const bytes = new Uint8Array(new SharedArrayBuffer(given.length))
  bytes.set(given)
  if (bytes.length < frame) return { refused: 'no model' }
  const [mark, madeBy, checksum, headLength] = new Uint32Array(bytes.buffer, 0, frame / 4)
  if (mark !== magic) return { refused: 'no model' }
  if (madeBy !== version) return { refused: (madeBy ?? 0) > version ? 'newer' : 'damaged' }
  if (checksum !== crc32(bytes.subarray(12))) return { refused: 'damaged' }
  const body = frame + (headLength ?? 0)
  const { places, ...head } = readHead(bytes.slice(frame, body))
  return {
    model: {
      ...head,
      vocabulary: {
        features: new Uint32Array(bytes.buffer, body, places),
        idf: new Float32Array(bytes.buffer, body + 4 * places, places),
      },
      steps: new Int16Array(bytes.buffer, body + 8 * places, places * head.labels.length),
    },
  }
}

const magic = 0x4d544b56
const version = 1
const frame = 16

type Head = Omit<ThemeModel, 'vocabulary' | 'steps'> & { places: number }

function headBytes(head: Head): Uint8Array {
  const text = JSON.stringify(head, (_, value) => (value instanceof Float64Array ? [...value] : value))
  const bytes = new TextEncoder().encode(text)
  const filled = new Uint8Array(Math.ceil(bytes.length / 4) * 4).fill(0x20)
  filled.set(bytes)
  return filled
}

/** The checksum held, so this is what was written. */
function readHead(bytes: Uint8Array): Head {
  const head = JSON.parse(new TextDecoder().decode(bytes)) as Written
  return {
    ...head,
    scales: Float64Array.from(head.scales),
    biases: Float64Array.from(head.biases),
    thresholds: Float64Array.from(head.thresholds),
    calibrations: head.calibrations.map((one): Calibration =>
      one.kind === 'curve'
        ? one
        : {
            kind: 'steps',
            steps: { at: Float64Array.from(one.steps.at), share: Float64Array.from(one.steps.share) },
          },
    ),
  }
}

/** As JSON gives it back: lists where there were arrays of numbers. */
type Written = Omit<Head, 'scales' | 'biases' | 'thresholds' | 'calibrations'> & {
  scales: number[]
  biases: number[]
  thresholds: number[]
  calibrations: (
    | Extract<Calibration, { kind: 'curve' }>
    | { kind: 'steps'; steps: { at: number[]; share: number[] } }
  )[]
}

const bytesOf = (array: Uint32Array | Float32Array | Int16Array) =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
