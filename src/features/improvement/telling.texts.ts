import type { TextOf } from '../../platform/texts.ts'

/** Of an e-mail; its words are those of the text. Neither the service nor what changed is named. */
export const tellingTextsOf = {
  subject: {
    fi: (organisation) => `${organisation}: kuulimme sinua, katso mitä teimme`,
    sv: (organisation) => `${organisation}: vi lyssnade på dig, se vad vi gjorde`,
    en: (organisation) => `${organisation}: we heard you, see what we did`,
  },
} satisfies Record<string, TextOf<[organisation: string]>>
