import { readFileSync } from 'node:fs'
import { type Refusal, readThemeFile } from '../../engine/text/learning/theme-file.ts'
import type { ThemeModel } from '../../engine/text/learning/theme-model.ts'
import { CannotStart } from '../../platform/errors.ts'
import { unreadable } from './rows.ts'

/** A model from its file, or in one line why not. */
export function readModel(file: string, dictionary: Uint8Array | undefined): ThemeModel {
  const read = readThemeFile(bytesOf(file))
  if ('refused' in read) throw new CannotStart(`${file} ${why[read.refused]}`)
  if (read.model.reading === 'dictionary' && dictionary === undefined)
    throw new CannotStart(
      `${file} was learnt with Voikko's dictionary, which is not installed here (Debian's voikko-fi, or VOIKKO_PATH).`,
    )
  return read.model
}

const why: Record<Refusal, string> = {
  'no model': 'is not a model: train one with npx vastakaiku text train.',
  newer: 'was made by a newer version of this program: update, or train it again.',
  damaged: 'is damaged: its checksum does not match. Train it again.',
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw error instanceof Error ? new CannotStart(`${file} ${unreadable(error)}`) : error
  }
}
