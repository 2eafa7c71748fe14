import type { Words } from '../src/platform/texts.ts'

export type DemoUnit = { key: string; parent?: string; kind: 'sector' | 'unit'; names: Words }
export type DemoService = { key: string; unit: string; names: Words; summaries: Words; sensitive?: boolean }

/** The invented municipality's sectors and units. */
export const units: readonly DemoUnit[] = [
  sector('sivistys', 'Sivistyksen toimiala', 'Bildningssektorn', 'Education and culture'),
  sector('konserni', 'Konsernipalvelut', 'Koncerntjänster', 'Central services'),
  sector('elinymparisto', 'Elinympäristön toimiala', 'Livsmiljösektorn', 'Living environment'),
  unit('kirjasto', 'sivistys', 'Kaikurannan kirjasto', 'Ekostrands bibliotek', 'Kaikuranta library'),
  unit(
    'opisto',
    'sivistys',
    'Kaikurannan opisto',
    'Ekostrands institut',
    'Kaikuranta adult education centre',
  ),
  unit('liikunta', 'sivistys', 'Liikuntapalvelut', 'Idrottstjänster', 'Sports services'),
  unit('varhaiskasvatus', 'sivistys', 'Varhaiskasvatus', 'Småbarnspedagogik', 'Early childhood education'),
  unit('koulut', 'sivistys', 'Koulut', 'Skolor', 'Schools'),
  unit('nuoriso', 'sivistys', 'Nuorisopalvelut', 'Ungdomstjänster', 'Youth services'),
  unit('rakennusvalvonta', 'elinymparisto', 'Rakennusvalvonta', 'Byggnadstillsynen', 'Building control'),
  unit('kadut', 'elinymparisto', 'Kadut ja puistot', 'Gator och parker', 'Streets and parks'),
  unit('asiakaspalvelu', 'konserni', 'Asiakaspalvelu', 'Kundservice', 'Customer service'),
  unit(
    'tyollisyys',
    'konserni',
    'Työllisyys ja yritykset',
    'Sysselsättning och företag',
    'Employment and business',
  ),
  unit('museot', 'sivistys', 'Museot ja kulttuuri', 'Museer och kultur', 'Museums and culture'),
  unit('taidekoulu', 'sivistys', 'Taidekoulu', 'Konstskolan', 'School of arts'),
  unit('ruokapalvelut', 'sivistys', 'Ruokapalvelut', 'Måltidstjänster', 'Meal services'),
  unit('maankaytto', 'elinymparisto', 'Maankäyttö', 'Markanvändning', 'Land use'),
  unit(
    'ymparisto',
    'elinymparisto',
    'Ympäristönsuojelu ja valvonta',
    'Miljövård och tillsyn',
    'Environment and inspection',
  ),
  unit('satamat', 'elinymparisto', 'Satamat', 'Hamnar', 'Harbours'),
  unit('vesihuolto', 'elinymparisto', 'Vesihuolto', 'Vattenförsörjning', 'Water supply'),
  unit('jatehuolto', 'elinymparisto', 'Jätehuolto', 'Avfallshantering', 'Waste management'),
  unit('asuminen', 'konserni', 'Asumispalvelut', 'Boendetjänster', 'Housing services'),
  unit('joukkoliikenne', 'elinymparisto', 'Joukkoliikenne', 'Kollektivtrafik', 'Public transport'),
]

/** The joint authority trains people for occupations in its two places. */
export const unitsOfJointAuthority: readonly DemoUnit[] = [
  unit(
    'kaikulahti',
    undefined,
    'Kaikulahden toimipaikka',
    'Verksamhetsstället i Ekoviken',
    'Kaikulahti campus',
  ),
  unit(
    'saarisalmi',
    undefined,
    'Saarisalmen toimipaikka',
    'Verksamhetsstället i Holmsund',
    'Saarisalmi campus',
  ),
]

/** Of the joint authority; the municipality's come in a file: see catalogue/. */
export const servicesOfJointAuthority: readonly DemoService[] = [
  service('hakeutuminen', 'kaikulahti', {
    fi: [
      'Hakeutuminen koulutukseen',
      'Jatkuva haku ammatillisiin tutkintoihin ja apua oman alan löytämiseen.',
    ],
    sv: [
      'Ansökan till utbildning',
      'Kontinuerlig ansökan till yrkesexamina och hjälp att hitta din bransch.',
    ],
    en: [
      'Applying for education',
      'Continuous application to vocational qualifications, and help in finding your field.',
    ],
  }),
  service('tyopaikkaohjaus', 'kaikulahti', {
    fi: ['Työpaikalla oppimisen ohjaus', 'Opettaja tukee opiskelijaa ja työpaikkaa koko jakson ajan.'],
    sv: [
      'Handledning av lärande på arbetsplatsen',
      'Läraren stöder den studerande och arbetsplatsen under hela perioden.',
    ],
    en: [
      'Guidance for learning at work',
      'A teacher supports the student and the workplace throughout the period.',
    ],
  }),
  service('asuntola', 'saarisalmi', {
    fi: ['Asuntola', 'Asuminen Saarisalmessa opintojen ajaksi.'],
    sv: ['Elevhem', 'Boende i Holmsund under studietiden.'],
    en: ['Student residence', 'Accommodation in Saarisalmi during your studies.'],
  }),
]

type InThree = { fi: [string, string]; sv: [string, string]; en: [string, string] }

function service(key: string, ofUnit: string, { fi, sv, en }: InThree): DemoService {
  return {
    key,
    unit: ofUnit,
    names: { fi: fi[0], sv: sv[0], en: en[0] },
    summaries: { fi: fi[1], sv: sv[1], en: en[1] },
  }
}

function sector(key: string, fi: string, sv: string, en: string): DemoUnit {
  return { key, kind: 'sector', names: { fi, sv, en } }
}

function unit(key: string, parent: string | undefined, fi: string, sv: string, en: string): DemoUnit {
  return { key, ...(parent === undefined ? {} : { parent }), kind: 'unit', names: { fi, sv, en } }
}
