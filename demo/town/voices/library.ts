import { asked, type DemoVoice, unasked } from '../../voices/voice.ts'

/** The library and its help with devices, as said over half a year. */
export const library: readonly DemoVoice[] = [
  ...asked('kirjasto', [
    ['fi', 10, 'Täällä saa olla rauhassa eikä kukaan kysy miksi.'],
    ['fi', 9, 'lainasin ompelukoneen!! en tienny et se on mahollista', { by: 'text' }],
    ['fi', 8, 'Muuten priimaa, mut vessan ovi narisee niin että koko lehtisali tietää milloin käyt'],
    ['fi', 6, 'Palautusautomaatti söi taas kortin. Kolmas kerta tänä syksynä.'],
    ['fi', 9, 'Mie tykkään ku tiällä on aina joku joka ehtii jutella, vaikka mie kyselen tyhmiä.'],
    ['fi', 4, 'Lapset juoksee ja huutaa eikä kukaan sano mitään. Ennen kirjastossa oltiin hiljaa.'],
    ['fi', 10, 'Musahuone 🎸', { by: 'text' }],
    ['fi', 7, 'Uutuudet varattu viikoiksi eteenpäin, bestseller-hylly auttaa vähän.'],
    ['fi', 9, 'Kiitos Irmelille joka löysi mummon ehtoolehden vuodelta 1961!'],
    ['fi', 8, 'tulostus vihdoin toimii puhelimesta'],
    [
      'fi',
      5,
      'Yläkerran pöydät on varattu etätyöläisille koko päiväksi. Koululainen ei mahdu läksyjä tekemään.',
    ],
    ['fi', 10, 'Satutunnin vetäjä muisti tyttären nimen viime keväältä ❤️'],
    [
      'fi',
      3,
      'myöhästymismaksu vaikka palautin ajallaan. kuittia ei tietenkään tule mistään',
      { tell: true },
    ],
    ['fi', 8, 'Äänikirjoja vois olla enemmän cd:llä, kaikki ei striimaa.'],
    ['fi', 9, 'Ihana tuoksu aamulla ku joku on keittäny kahvit :)', { by: 'text' }],
    [
      'fi',
      7,
      'Hissi pysähtyi kellarin ja ekan kerroksen väliin, pelästyin. Huolto tuli onneksi nopeasti.',
      {
        tell: true,
        reply: 'Kiitos, että kerroit. Hissi on huollettu, ja hätäpuhelimen ohje on nyt selvemmin esillä.',
      },
    ],
    ['fi', 10, 'pokkareitten vaihtohylly on paras keksintö sit leivän'],
    ['fi', 6, 'Viikonloppuna ilmastointi humisee kuin lentokone.'],
    ['sv', 9, 'Trevlig personal som orkar leta fram gamla deckare åt mig.'],
    ['sv', 6, 'Barnhyllan på svenska är halvtom, samma tio böcker som i våras.', { tell: true }],
    ['sv', 10, 'Läsecirkeln på torsdagar är veckans höjdpunkt för mej.'],
    ['sv', 8, 'Bra att man kan skriva ut, men skärmen talar bara finska.'],
    ['sv', 7, 'Lite dragigt vid tidningsbordet, annars inget att klaga på', { by: 'text' }],
    ['en', 10, 'The language café gave me my first friends in this town.'],
    ['en', 8, 'Quiet, warm, free wifi. The lockers downstairs need coins nobody carries any more.'],
  ]),
  ...asked('digituki', [
    ['fi', 10, 'Opin vihdoin lähettämään kuvan lapsenlapselle. Itkuhan siinä tuli.'],
    ['fi', 9, 'Nuori mies selitti kolme kertaa samat asiat eikä huokaissut kertaakaan.'],
    ['fi', 10, 'pankkitunnukset kuntoon puolessa tunnissa, kiitoksia paljon', { by: 'text' }],
    ['fi', 6, 'Aika loppui kesken, olis tarvinnu toisen tunnin siihen verottajan juttuun'],
    ['fi', 9, 'Mää en ymmärtäny mittää, ny mää ymmärrän vähä. Hyvä alku!'],
    ['fi', 5, 'Ajanvaraus vain netissä. Jos osaisin varata netissä, en tarvitsisi apua.', { tell: true }],
    ['fi', 8, 'Oma läppäri oli liian vanha mutta lainakoneella opeteltiin.'],
    ['fi', 10, 'Erkki 84 v. tekee nyt videopuhelun Ruotsiin siskolle joka sunnuntai.'],
    ['sv', 9, 'Tålmodig ung dam som talade vacker svenska. Nu fungerar mejlen igen.'],
    ['sv', 8, 'Fick hjälp med plattan, men borden står så tätt att alla hör ens ärenden.'],
  ]),
  ...unasked('kirjasto', [
    [
      'fi',
      'Kirjastoauto ajoi pysäkin ohi vaikka vilkutin. Kuski varmaan luuli että moikkaan.',
      { tell: true },
    ],
    ['fi', 'Voisko lehtisaliin saada suurennuslasin narun päähän niin ettei se aina katoa'],
    [
      'sv',
      'Kan ni ordna sagostund på svenska också lördagar? Vi som jobbar kommer aldrig på tisdag förmiddag.',
    ],
  ]),
]
