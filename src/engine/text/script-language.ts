/**
 * The language that the script of a text gives away, where most of its letters are in one script that is not Latin. Cyrillic
 * and Arabic serve many languages: the letters that only one of them has decide, and for Ukrainian a few words.
 *
 * Source    scripts: Unicode Standard Annex 24; the letters and words of each language are our own choice
 */
export function languageOfScript(text: string): { language: string; spaceless: boolean } | undefined {
  if (!farLetter.test(text)) return undefined
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  for (const { script, language, spaceless = false } of scripts) {
    const inScript = text.match(script)?.length ?? 0
    if (inScript > letters / 2)
      return { language: typeof language === 'string' ? language : language(text), spaceless }
  }
  return undefined
}

const farLetter = /[\u0370-\u1DFF\u2C00-\uD7FF\uF900-\uFEFF]/

type Script = { script: RegExp; language: string | ((text: string) => string); spaceless?: true }

const scripts: readonly Script[] = [
  { script: /\p{Script=Cyrillic}/gu, language: cyrillic },
  { script: /\p{Script=Arabic}/gu, language: arabic },
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: 'ja', spaceless: true },
  // Japanese writes with Chinese signs, too: a few kana tell.
  {
    script: /[\p{Script=Han}\p{Script=Hiragana}]/gu,
    language: (text) => (/\p{Script=Hiragana}/u.test(text) ? 'ja' : 'zh'),
    spaceless: true,
  },
  { script: /\p{Script=Hangul}/gu, language: 'ko' },
  { script: /\p{Script=Thai}/gu, language: 'th', spaceless: true },
  { script: /\p{Script=Greek}/gu, language: 'el' },
  { script: /\p{Script=Hebrew}/gu, language: 'he' },
  { script: /\p{Script=Devanagari}/gu, language: 'hi' },
  { script: /\p{Script=Bengali}/gu, language: 'bn' },
  { script: /\p{Script=Ethiopic}/gu, language: 'am' },
  { script: /\p{Script=Georgian}/gu, language: 'ka' },
  { script: /\p{Script=Armenian}/gu, language: 'hy' },
]

function cyrillic(text: string): string {
  if (/ў/iu.test(text)) return 'be'
  return /[іїєґ]/iu.test(text) || (!/[ыэъё]/iu.test(text) && ukrainianWord.test(text)) ? 'uk' : 'ru'
}

const ukrainianWord = /(?<!\p{L})(?:дякую|дуже|чому|це|що|але|та|як)(?!\p{L})/iu

/** Kurdish (Sorani), Urdu and Persian have letters of their own; Persian also its own ya and kaf. */
function arabic(text: string): string {
  if (/[ێۆڕڵ]/u.test(text)) return 'ckb'
  if (/[ٹڈڑےں]/u.test(text)) return 'ur'
  return /[پچژگکی]/u.test(text) ? 'fa' : 'ar'
}
