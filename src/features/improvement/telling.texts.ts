import type { TextOf } from '../../platform/texts.ts'

/** Neither the service nor what changed is named: a phone may be read by others. */
export const tellingTextsOf = {
  body: {
    fi: (organisation, link) =>
      `${organisation}: Kerroit meille kokemuksestasi. Nyt asia on edennyt. Katso, mitä teimme: ${link} Samalla sivulla voit lopettaa nämä viestit.`,
    sv: (organisation, link) =>
      `${organisation}: Du berättade om din erfarenhet. Nu har saken gått framåt. Se vad vi gjorde: ${link} På samma sida kan du säga nej till de här meddelandena.`,
    en: (organisation, link) =>
      `${organisation}: You told us about your experience. Now there is news. See what we did: ${link} On the same page you can stop these messages.`,
  },
  subject: {
    fi: (organisation) => `${organisation}: kuulimme sinua, katso mitä teimme`,
    sv: (organisation) => `${organisation}: vi lyssnade på dig, se vad vi gjorde`,
    en: (organisation) => `${organisation}: we heard you, see what we did`,
  },
} satisfies Record<string, TextOf<[organisation: string, link: string]>>
