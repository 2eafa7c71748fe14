import { asked, type DemoVoice, unasked } from './voice.ts'

/** The library: the doors that open earlier are told of, with the day when it will be measured. */
export const library: readonly DemoVoice[] = [
  ...asked('kirjasto', [
    ['fi', 9, 'Ihana paikka, henkilökunta muistaa aina mitä viimeksi kyselin.'],
    [
      'fi',
      7,
      'Omatoimiaika voisi alkaa jo kuudelta, käyn ennen työvuoroa.',
      { case: 'opening', tell: true, quote: 'released' },
    ],
    [
      'sv',
      8,
      'Trevligt bibliotek, men för få nya böcker på svenska.',
      {
        reply:
          'Tack! Vi köper nya svenska böcker varje månad och tar gärna emot inköpsförslag, i biblioteket eller på webbplatsen.',
      },
    ],
    ['fi', 10, 'Kiitos satutunnista, lapset odottivat koko viikon 😊', { by: 'text' }],
    [
      'fi',
      6,
      'Lukusalissa on talvella kylmä',
      {
        by: 'text',
        reply:
          'Kiitos tiedosta. Ilmanvaihto säädetään lukusalissa tällä viikolla. Kerrothan, jos kylmyys jatkuu.',
      },
    ],
    [
      'fi',
      7,
      'Aamulla ovi on kiinni, kun juna lähtee 6.40. Aukeaisipa aikaisemmin.',
      { case: 'opening', tell: true },
    ],
    [
      'en',
      9,
      'Very helpful staff. More easy Finnish books for learners, please.',
      {
        reply:
          'Thank you! The shelf of easy Finnish is now by the entrance, and forty new books are on their way.',
      },
    ],
    ['ar', 9, 'مكان هادئ وجميل، شكرا للموظفين'],
    ['fi', 8, 'lehdet hyvin esillä, kahviautomaatti rikki taas'],
    [
      'sv',
      7,
      'Kunde dörren öppnas redan klockan sex för oss som pendlar?',
      { case: 'opening', tell: true, quote: 'released' },
    ],
    ['fi', 10, 'Paras kirjasto missä olen käynyt', { by: 'text' }],
    ['fi', 9, 'Selkokirjahylly on hyvä. Isoäiti lukee taas.', { tell: true }],
    [
      'uk',
      10,
      'Дякую за мовне кафе! Тут я вперше заговорила фінською.',
      { reply: 'Дуже дякуємо! Мовне кафе відбувається щосереди о 17-й годині.' },
    ],
    ['fi', 5, 'Varausjonot on pitkiä, odotin dekkaria neljä kuukautta.'],
    ['et', 9, 'Eestikeelsed raamatud tegid rõõmu!'],
    ['fi', 8, 'Soittohuone on aarre. Varauskalenteri vain kaatuu puhelimella.'],
  ]),
  ...unasked('kirjasto', [
    [
      'fi',
      'Käyn aamuvuoroon junalla ja istun asemalla kylmässä. Kirjasto on vieressä, mutta ovi aukeaa vasta kahdeksalta.',
      { case: 'opening', tell: true },
    ],
    [
      'fi',
      'Kuulovammaisena toivoisin induktiosilmukkaa myös lainaustiskille, ei vain saliin.',
      {
        tell: true,
        reply:
          'Kiitos tärkeästä huomiosta. Selvitämme silmukan hankinnan lainaustiskille ja vastaamme sinulle uudestaan kuukauden kuluessa.',
      },
    ],
    ['fi', 'Asiakas pyysi tiskillä lisää isotekstisiä kirjoja kotipalveluun.', { by: 'desk' }],
  ]),
]
