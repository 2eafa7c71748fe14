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
  unit(
    'asiakaspalvelu',
    'konserni',
    'Asiakaspalvelu ja asuminen',
    'Kundservice och boende',
    'Customer service and housing',
  ),
  unit(
    'tyollisyys',
    'konserni',
    'Työllisyys ja yritykset',
    'Sysselsättning och företag',
    'Employment and business',
  ),
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

/** A dozen services that a resident of any municipality knows. */
export const services: readonly DemoService[] = [
  service('kirjasto', 'kirjasto', {
    fi: ['Kirjasto', 'Lainaa, lue ja tee töitä. Omatoimiaika aamuisin, iltaisin ja viikonloppuisin.'],
    sv: ['Biblioteket', 'Låna, läs och arbeta. Meröppet på morgnar, kvällar och veckoslut.'],
    en: ['Library', 'Borrow, read and work. Self-service hours in the mornings, evenings and at weekends.'],
  }),
  service('uimahalli', 'liikunta', {
    fi: ['Uimahalli', 'Kaksi allasta, saunat ja kuntosali Aallokon uimahallissa.'],
    sv: ['Simhallen', 'Två bassänger, bastur och gym i simhallen Aallokko.'],
    en: ['Swimming hall', 'Two pools, saunas and a gym at the Aallokko hall.'],
  }),
  service('uimakoulu', 'liikunta', {
    fi: ['Lasten uimakoulu', 'Kymmenen kerran uimakoulu 5–9-vuotiaille syksyllä ja keväällä.'],
    sv: ['Simskola för barn', 'Simskola med tio lektioner för 5–9-åringar på hösten och våren.'],
    en: ["Children's swimming school", 'Ten lessons for ages 5 to 9, in autumn and spring.'],
  }),
  service('paivakodit', 'varhaiskasvatus', {
    fi: ['Päiväkodit', 'Varhaiskasvatusta suomeksi ja ruotsiksi kuudessa päiväkodissa.'],
    sv: ['Daghem', 'Småbarnspedagogik på svenska och finska i sex daghem.'],
    en: ['Day-care centres', 'Early childhood education in Finnish and Swedish in six centres.'],
  }),
  service('kouluruoka', 'koulut', {
    fi: ['Kouluruokailu', 'Lämmin lounas jokaiselle oppilaalle jokaisena koulupäivänä.'],
    sv: ['Skolmat', 'En varm lunch till varje elev varje skoldag.'],
    en: ['School meals', 'A warm lunch for every pupil on every school day.'],
  }),
  service('nuorisotila', 'nuoriso', {
    fi: ['Nuorisotila Laituri', 'Avoimet illat 13–17-vuotiaille tiistaista lauantaihin.'],
    sv: ['Ungdomslokalen Bryggan', 'Öppna kvällar för 13–17-åringar från tisdag till lördag.'],
    en: ['Youth centre Laituri', 'Open evenings for ages 13 to 17 from Tuesday to Saturday.'],
  }),
  service('rakennuslupa', 'rakennusvalvonta', {
    fi: ['Rakentamislupa', 'Neuvonta ja lupa, kun rakennat tai muutat rakennusta.'],
    sv: ['Bygglov', 'Rådgivning och lov när du bygger eller ändrar en byggnad.'],
    en: ['Building permit', 'Advice and a permit when you build or alter a building.'],
  }),
  service('talvikunnossapito', 'kadut', {
    fi: ['Katujen talvikunnossapito', 'Auraus ja hiekoitus kaduilla ja pyöräteillä.'],
    sv: ['Vinterunderhåll av gator', 'Plogning och sandning av gator och cykelvägar.'],
    en: ['Winter maintenance of streets', 'Ploughing and sanding of streets and cycle paths.'],
  }),
  service('leikkipuistot', 'kadut', {
    fi: ['Leikkipuistot', 'Kahdeksantoista leikkipaikkaa ja yksi liikennepuisto.'],
    sv: ['Lekparker', 'Arton lekplatser och en trafikpark.'],
    en: ['Playgrounds', 'Eighteen playgrounds and one traffic park.'],
  }),
  service('kutsubussi', 'joukkoliikenne', {
    fi: ['Kutsubussi', 'Bussi, joka tulee kun sen tilaat. Arkisin klo 7–19.'],
    sv: ['Anropsbussen', 'En buss som kommer när du beställer den. Vardagar kl. 7–19.'],
    en: ['Bus on call', 'A bus that comes when you order it. Weekdays 7–19.'],
  }),
  service('kansalaisopisto', 'opisto', {
    fi: ['Kansalaisopisto', 'Yli kaksisataa kurssia kielistä käsitöihin.'],
    sv: ['Medborgarinstitutet', 'Över tvåhundra kurser, från språk till handarbete.'],
    en: ['Adult education centre', 'More than two hundred courses, from languages to crafts.'],
  }),
  {
    ...service('perheneuvonta', 'varhaiskasvatus', {
      fi: ['Perheiden neuvonta', 'Keskusteluapua, kun arki perheessä kuormittaa.'],
      sv: ['Familjerådgivning', 'Samtalshjälp när vardagen i familjen känns tung.'],
      en: ['Family guidance', 'Someone to talk to when family life weighs on you.'],
    }),
    sensitive: true,
  },
]

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
