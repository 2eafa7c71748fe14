import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Config } from './platform/config.ts'
import { CannotStart } from './platform/errors.ts'

// Where Debian's voikko-fi, and others that build Voikko's dictionary, put it.
const usual = ['/usr/lib/voikko/5/mor-standard', '/usr/share/voikko/5/mor-standard']

/**
 * Voikko's Finnish dictionary, for src/engine/text. It is GPL-2+, so it is never part of this project: it is read where
 * the machine has it, and without it Finnish words are cut to their stems.
 */
export function readVoikko({ VOIKKO_PATH }: Pick<Config, 'VOIKKO_PATH'>): Uint8Array | undefined {
  const file =
    VOIKKO_PATH === undefined ? usual.map(fileIn).find((one) => existsSync(one)) : fileIn(VOIKKO_PATH)
  if (file === undefined) return undefined
  if (!existsSync(file)) throw new CannotStart(`Setting VOIKKO_PATH is not right: there is no ${file}.`)
  return readFileSync(file)
}

function fileIn(place: string): string {
  return existsSync(place) && statSync(place).isFile() ? place : path.join(place, 'mor.vfst')
}
