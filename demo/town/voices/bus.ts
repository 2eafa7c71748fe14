import { asked, type DemoVoice, unasked } from '../../voices/voice.ts'

const burst = { days: [72, 60] } as const

/** The bus on call. For two weeks everybody speaks of the app: it was renewed, and did not work. */
export const bus: readonly DemoVoice[] = [
  ...asked('kutsubussi', [
    ['fi', 10, 'Kuski kantoi kauppakassit ovelle asti. Yritin antaa pullan, ei ottanut.'],
    ['fi', 9, 'mummo liikkuu taas, kiitti', { by: 'text' }],
    ['fi', 7, 'Välillä kierretään koko pitäjä ennen ku päästään apteekkiin, mutta maisemat on hyvät.'],
    ['fi', 8, 'Hinta reilu ja penkit pehmeät'],
    ['fi', 6, 'Iltakuuden jälkeen ei kulje, eli konserttiin kyllä pääsee muttei takas.', { tell: true }],
    ['fi', 9, 'Tuli etuajassa ja silti odotti!'],
    ['fi', 10, 'Oon Saariston perukoilta, tää bussi on mun ainoa auto'],
    ['sv', 9, 'Chauffören vet redan vart jag ska. Känns som taxi för grevinnor.'],
    ['sv', 8, 'Bra att man kan ta rollatorn med', { by: 'text' }],
    ['sv', 6, 'Fick vänta tjugo minuter i regn, tak saknas vid hållplatsen'],
    ['en', 9, 'Brought my bike and my bags and my bad mood. Left without the last one.'],
    [
      'fi',
      2,
      'Uusi sovellus ei päästä kirjautumaan. Myöhästyin hammaslääkäristä.',
      { ...burst, case: 'app', tell: true },
    ],
    ['fi', 1, 'appi kaatuu joka kerta ku painaa tilaa', { ...burst, case: 'app', by: 'text' }],
    ['fi', 3, 'Sovellus näyttää bussin keskellä järveä. Ei ollu järvellä.', { ...burst, case: 'app' }],
    [
      'fi',
      2,
      'Päivititte sovelluksen ja nyt fontti on niin pieni etten erota osoitetta.',
      { ...burst, case: 'app', tell: true },
    ],
    ['fi', 4, 'Vanhassa sovelluksessa oli suosikit, uudessa joka kerta kirjotetaan kaikki alusta', burst],
    ['fi', 2, 'maksu meni kahdesti appissa, rahat takas kiitos', { ...burst, by: 'text', tell: true }],
    [
      'sv',
      2,
      'Nya appen säger att min adress inte finns. Jag har bott här i 41 år.',
      { ...burst, case: 'app', tell: true },
    ],
    ['sv', 3, 'Appen kraschar, telefonkön är lång, bussen for utan mig.', { ...burst, case: 'app' }],
    ['sv', 1, 'appen funkar int alls', { ...burst, by: 'text' }],
    ['en', 2, 'The new app logged me out in the middle of nowhere, literally.', burst],
  ]),
  ...unasked('kutsubussi', [
    [
      'fi',
      'Isäni 81 v. sai sovelluksesta vain virheen 500. Mikä on viisisataa? hän kysyy.',
      { ...burst, tell: true },
    ],
    [
      'fi',
      'Sovelluspäivitys rikkoi ruudunlukijan tuen kokonaan. Olen sokea ja tämä oli ainoa kyytini.',
      { ...burst, tell: true },
    ],
    ['fi', 'palauttakaa se entinen sovellus, tästä uudesta ei ota erkkikään selvää', burst],
    ['fi', 'Tilausvahvistus tulee appiin vasta kun bussi on jo mennyt.', burst],
    ['sv', 'Kan man få beställa per telefon så länge appen är trasig? Snälla.', { ...burst, tell: true }],
    [
      'fi',
      'Sovellus vaatii nyt sijaintitiedon ja sähköpostin. Minulla ei ole kumpaakaan.',
      { ...burst, tell: true },
    ],
    ['fi', 'Koeajoin uuden äpin: kolme kaatumista, nolla bussia.', burst],
  ]),
]
