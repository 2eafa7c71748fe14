import { asked, type DemoVoice, unasked } from './voice.ts'

/** The queue for building permits: what was said before the change, and after it. The case is closed and measured. */
export const permits: readonly DemoVoice[] = [
  ...asked('rakennuslupa', [
    [
      'fi',
      3,
      'Odotin lupapäätöstä neljätoista viikkoa, eikä kukaan kertonut missä mennään.',
      { case: 'queue', tell: true, quote: 'released' },
    ],
    [
      'fi',
      4,
      'Puhelimeen ei vastata. Neuvontaan sai ajan vasta kuukauden päähän.',
      {
        case: 'queue',
        reply:
          'Kiitos, että kerroit. Neuvontaan ei todella ole päässyt ajoissa. Lisäämme aikoja ja kerromme, kun ne ovat varattavissa.',
      },
    ],
    [
      'fi',
      2,
      'hakemus seisoi jossain viikkoja, sitten pyydettiin sama liite uudestaan',
      { case: 'queue', tell: true },
    ],
    [
      'sv',
      3,
      'Det tog tre månader och jag fick inte veta något under tiden.',
      {
        case: 'queue',
        tell: true,
        quote: 'released',
        reply:
          'Tack för att du berättar. Tre månader är för länge, och det är vårt fel att du inte fick veta hur det gick. Vi håller på att ändra på det.',
      },
    ],
    [
      'fi',
      5,
      'Rakentaja odottaa, kesä menee. Kertoisitte edes arvion käsittelyajasta!',
      { case: 'queue', quote: 'released' },
    ],
    ['fi', 4, 'Neuvoja oli mukava mutta käsittely kestää ihan liian kauan', { case: 'queue', by: 'text' }],
    ['sv', 4, 'Vänlig handläggare, men väntetiden är orimlig.', { case: 'queue', tell: true }],
    ['fi', 3, 'Autotallin lupa 11 viikkoa. Naapurikunnassa kuulemma kolme.', { case: 'queue', by: 'text' }],
    ['en', 4, 'I never knew whether my application was moving at all.', { case: 'queue', tell: true }],
    ['fi', 2, 'miksi tilaa ei näe mistään netistä??', { case: 'queue' }],
    ['fi', 5, 'Sain luvan lopulta, mutta soittamalla kuusi kertaa.', { case: 'queue', tell: true }],
    ['fi', 4, 'Kolme eri käsittelijää ja jokainen kysyi samat asiat alusta.', { case: 'queue' }],
    [
      'fi',
      9,
      'Nyt näkee netistä, missä vaiheessa hakemus on. Juuri tätä toivoin!',
      { late: true, reply: 'Kiitos! Tätä moni toivoi, ja toiveesta lähti koko muutos.' },
    ],
    ['fi', 9, 'Päätös tuli viidessä viikossa ja välissä tuli tekstari. Kiitos.', { late: true, by: 'text' }],
    ['sv', 10, 'Snabbt och tydligt, jag visste hela tiden vad som hände.', { late: true }],
    ['fi', 8, 'Parempi kuin viimeksi, liitteistä vielä vähän sekava ohje.', { late: true }],
    ['fi', 10, 'Erinomaista palvelua, neuvonta samalla viikolla', { late: true, by: 'text' }],
    ['en', 9, 'Clear messages at every step. Well done.', { late: true }],
  ]),
  ...unasked('rakennuslupa', [
    [
      'fi',
      'Yhdistyksemme haki lupaa laiturille. Lomake ei tunnistanut yhdistystä hakijaksi, piti hakea omissa nimissä.',
      { tell: true },
    ],
  ]),
]
