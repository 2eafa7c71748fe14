import { randomBytes, randomInt } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U, which are mistaken for 1, 0 and V. https://www.crockford.com/base32.html */
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Crockford's letters without A, E and Y: with no vowels, a code cannot come out as a rude word in Finnish. 4.86 bits each. */
export const codeAlphabet = '0123456789BCDFGHJKMNPQRSTVWXZ'

/** A code that a person reads from a screen or a paper and types again. */
export function randomCode(length: number, alphabet: string = codeAlphabet): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
}

/** The code that a person meant: o is 0, l and i are 1, and small letters, spaces and dashes do not matter. */
export function normaliseCode(typed: string): string {
  return typed
    .slice(0, longestTyped)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

/** In groups of four, which people copy with fewer mistakes: `7K2M-9QXT`. */
export function spacedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** A secret of 256 bits for links and sessions, in letters that need no escaping in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

const longestTyped = 100
