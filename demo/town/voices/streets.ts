import { asked, type DemoVoice, unasked } from '../../voices/voice.ts'

/** What is said unasked of streets, lights, parks and buses, all year round. */
export const streets: readonly DemoVoice[] = [
  ...unasked('katuvalot', [
    ['fi', 'Lamppu 114 vilkkuu kuin disko. Makuuhuoneemme on sen vieressä.', { tell: true }],
    ['fi', 'Koivukujalla pimeetä ku säkissä, koira ja minä löysimme ojan'],
    [
      'sv',
      'Lyktan vid skolvägen har varit slocknad sedan stormen. Barnen går med pannlampa.',
      { tell: true },
    ],
  ]),
  ...unasked('pysakointi', [
    [
      'fi',
      'Sain sakon vaikka kiekko oli ikkunassa. Väärin päin tosin. Eikö järkeä saa käyttää?',
      { tell: true },
    ],
    ['fi', 'Invapaikalla sama valkoinen paku joka ilta, eikö valvonta näe?'],
    ['fi', 'Sairaalan edessä kahden tunnin raja, magneettikuva kesti kolme.'],
    ['sv', 'Automaten tar inte kort och inte mynt. Vad tar den?', { tell: true }],
  ]),
  ...unasked('puistot', [
    ['fi', 'Kiitos niistä narsisseista rannassa! Tuli oikein hyvä mieli töihin mennessä.'],
    ['fi', 'Koirapuiston portti ei mene kiinni, Musti kävi jo kahdesti torilla'],
    ['sv', 'Bänken under linden är borta. Vem har tagit min bänk?'],
  ]),
  ...unasked('leikkipuistot', [
    ['fi', 'Hiekkalaatikosta löytyi lasinsirpaleita, otin kuvan. Tulkaa äkkiä.', { tell: true }],
    ['fi', 'Liukumäki on kesällä paistinpannu. Varjo kiitos!'],
    ['sv', 'Gungan gnisslar så hela kvarteret vet när Ebba är ute.'],
  ]),
  ...unasked('paikallisbussit', [
    ['fi', 'Nelonen ajoi kolme minuuttia etuajassa. Se on pahempi kuin myöhässä.', { tell: true }],
    ['fi', 'kuski sano huomenta kaikille 32 matkustajalle. tein laskelman.'],
    ['fi', 'Talviaikataulu alko mut pysäkillä roikkuu vielä kesän lappu'],
    ['sv', 'Buss 7 missar tåget med två minuter varje morgon. Två!', { tell: true }],
    ['en', 'The bus screen says "next stop: null". I got off there, it was nice.'],
  ]),
  ...unasked('vesi', [
    ['fi', 'Hanavesi ruskeaa perjantaista asti, pyykki meni pilalle.', { tell: true }],
    ['sv', 'Ni grävde upp gården och glömde lägga tillbaka den.', { tell: true }],
  ]),
  ...unasked('perheneuvonta', [
    ['fi', 'Viimein joku sanoi ettei vika ole minussa.'],
    ['sv', 'Vi fick tid samma vecka. Det räddade oss.'],
  ]),
  ...unasked('', [
    ['fi', 'En tiedä kenelle tämä kuuluu, mutta rannan vessa on ihana ja siivooja ansaitsee mitalin.'],
    ['fi', 'Miksi teidän lomakkeet kysyvät syntymäaikaa kun haluan vain kertoa kuopasta?'],
    ['sv', 'Översättningen på första sidan säger "gratis barn". Ni menar nog avgiftsfri.', { tell: true }],
    [
      'en',
      'Moved here in spring. Nobody told me about the recycling, but everybody told me about the herring.',
    ],
  ]),
]

/** And of the schools for occupations in the joint authority. */
export const schooling: readonly DemoVoice[] = [
  ...asked('hakeutuminen', [
    ['fi', 8, 'Sain vaihtaa alaa kesken eikä kukaan huokaillut'],
    ['fi', 9, 'hakusivu toimi kerralla, ihme', { by: 'text' }],
    ['fi', 5, 'Todistuskopiot piti lähettää kahteen kertaan, kerran paperilla.', { tell: true }],
    ['sv', 8, 'Studiehandledaren ringde upp och kollade att jag förstått allt.'],
    ['sv', 6, 'Antagningsbrevet kom först på finska', { by: 'text' }],
    ['en', 8, 'Applied from abroad at midnight and got an answer by lunch.'],
  ]),
  ...asked('tyopaikkaohjaus', [
    ['fi', 8, 'Pomo opetti hitsaamaan ja vitsailemaan, kumpikin näyttökokeessa tarpeen'],
    ['fi', 5, 'ope ei vastannu viesteihin kahteen viikkoon'],
    ['sv', 7, 'Bra arbetsplats, oklart vem som bedömer vad.'],
  ]),
]
