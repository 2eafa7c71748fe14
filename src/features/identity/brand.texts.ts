import type { Text, TextOf } from '../../platform/texts.ts'
import type { BrandDecision } from './brand.model.ts'

type BrandFault = Extract<BrandDecision, { ok: false }>['reason']

export const brandTexts = {
  intro: {
    fi: 'Väreillä sivusto näyttää teidän omaltanne. Vain riittävän luettavat värit kelpaavat: kontrastin on oltava vähintään 4,5.',
    sv: 'Med färgerna ser webbplatsen ut som er egen. Endast tillräckligt läsbara färger duger: kontrasten ska vara minst 4,5.',
    en: 'With your colours the site looks like your own. Only colours on which text can be read are taken: the contrast must be at least 4.5.',
  },
  colour: { fi: 'Pääväri', sv: 'Huvudfärg', en: 'Main colour' },
  colourHint: {
    fi: 'Tumma väri, jonka päällä on valkoista tekstiä. Esimerkiksi #0b3f63',
    sv: 'En mörk färg med vit text ovanpå. Till exempel #0b3f63',
    en: 'A dark colour with white text on it. For example #0b3f63',
  },
  accent: { fi: 'Korostusväri', sv: 'Accentfärg', en: 'Accent colour' },
  accentHint: {
    fi: 'Vaalea väri, jonka päällä on tummaa tekstiä. Esimerkiksi #f2a33a',
    sv: 'En ljus färg med mörk text ovanpå. Till exempel #f2a33a',
    en: 'A light colour with dark text on it. For example #f2a33a',
  },
  logo: { fi: 'Logo', sv: 'Logotyp', en: 'Logo' },
  logoFile: { fi: 'Kuvatiedosto', sv: 'Bildfil', en: 'Picture file' },
  logoHint: {
    fi: 'PNG, JPEG tai WebP, enintään 200 kilotavua',
    sv: 'PNG, JPEG eller WebP, högst 200 kilobyte',
    en: 'PNG, JPEG or WebP, at most 200 kilobytes',
  },
  logoNow: { fi: 'Nykyinen logo', sv: 'Nuvarande logotyp', en: 'The logo now' },
  send: { fi: 'Vaihda logo', sv: 'Byt logotyp', en: 'Change the logo' },
  remove: { fi: 'Poista logo', sv: 'Ta bort logotypen', en: 'Remove the logo' },
} satisfies Record<string, Text>

const malformed = {
  colour_malformed: {
    fi: 'Kirjoita väri muodossa #0b3f63',
    sv: 'Skriv färgen i formen #0b3f63',
    en: 'Write the colour like #0b3f63',
  },
  accent_malformed: {
    fi: 'Kirjoita väri muodossa #f2a33a',
    sv: 'Skriv färgen i formen #f2a33a',
    en: 'Write the colour like #f2a33a',
  },
} satisfies Record<string, Text>

/** Why a colour was not taken, with the nearest one that would be. */
export function brandRefusal(reason: BrandFault, better: string | null): Text {
  if (reason === 'colour_malformed' || reason === 'accent_malformed') return malformed[reason]
  const said = unreadable[reason]
  const nearest = better ?? ''
  return { fi: said.fi(nearest), sv: said.sv(nearest), en: said.en(nearest) }
}

export const unreadable = {
  colour_too_light: {
    fi: (better) => `Valkoinen teksti ei erotu tästä väristä. Lähin kelpaava on ${better}.`,
    sv: (better) => `Vit text syns inte mot den här färgen. Den närmaste som duger är ${better}.`,
    en: (better) => `White text cannot be read on this colour. The nearest that will do is ${better}.`,
  },
  accent_too_dark: {
    fi: (better) => `Tumma teksti ei erotu tästä väristä. Lähin kelpaava on ${better}.`,
    sv: (better) => `Mörk text syns inte mot den här färgen. Den närmaste som duger är ${better}.`,
    en: (better) => `Dark text cannot be read on this colour. The nearest that will do is ${better}.`,
  },
} satisfies Record<string, TextOf<[better: string]>>

export const logoRefusals = {
  logo_too_large: {
    fi: 'Kuva on liian suuri: enintään 200 kilotavua',
    sv: 'Bilden är för stor: högst 200 kilobyte',
    en: 'The picture is too large: at most 200 kilobytes',
  },
  logo_not_image: {
    fi: 'Tiedosto ei ole PNG-, JPEG- tai WebP-kuva',
    sv: 'Filen är inte en PNG-, JPEG- eller WebP-bild',
    en: 'The file is not a PNG, JPEG or WebP picture',
  },
  quota_exceeded: {
    fi: 'Organisaation tiedostoille ei ole enää tilaa',
    sv: 'Det finns inte längre plats för organisationens filer',
    en: "There is no room left for the organisation's files",
  },
} satisfies Record<string, Text>
