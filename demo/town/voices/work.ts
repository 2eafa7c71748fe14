import { asked, type DemoVoice } from '../../voices/voice.ts'

/** Work, building, the museum and the sorting station. */
export const work: readonly DemoVoice[] = [
  ...asked('tyollisyyspalvelut', [
    ['fi', 7, 'Asiantuntija kuunteli eikä vaan täyttänyt lokeroita.'],
    ['fi', 4, 'Sama cv ladattu kolmeen järjestelmään, mikään ei muista minua.', { tell: true }],
    ['fi', 9, 'sain työkokeilun ja siitä töitä, lämmin kiitos Hannalle'],
    ['fi', 3, 'Karenssi tuli ennen kuin ehdin vastata koko kirjeeseen'],
    ['fi', 6, 'ihan ok', { by: 'text' }],
    ['fi', 8, 'Yli viiskymppisten ryhmä nosti leuan pystyyn, ens viikolla haastattelu!'],
    ['fi', 5, 'Palaverin ajankohta muuttui kahdesti, bussirahat meni hukkaan'],
    ['sv', 6, 'Handläggaren bytte tredje gången i år, jag börjar om varje gång.'],
    ['sv', 8, 'Bra tips om läroavtal, det visste jag inget om'],
    ['en', 7, 'Helpful, but every letter needs my neighbour to translate it.', { tell: true }],
    ['en', 9, 'My degree was finally understood here. Start in the lab on Monday.'],
  ]),
  ...asked('lajitteluasema', [
    ['fi', 9, 'Mies keltaisissa tiesi joka ikisen muovilaadun. Vaikuttavaa.'],
    ['fi', 7, 'peräkärryn kans ahdasta mut kyllä sinne mahtuu'],
    ['fi', 4, 'Suljettu vaikka netissä luki auki. Lasti takas kotiin ja akka nauroi.', { tell: true }],
    ['fi', 8, 'Kierrätyskatos on ku aarrekammio, löysin lapselle polkupyörän', { by: 'text' }],
    ['fi', 6, 'Maksut maalipurkeista epäselvät'],
    ['sv', 8, 'Ordning och reda, och gubben i grinden har humor.'],
    ['sv', 5, 'Skyltarna på svenska har blekts bort av solen'],
  ]),
  ...asked('museo', [
    ['fi', 10, 'Majakanvartijan tyttären kirjeet itkettivät. Hieno näyttely.'],
    ['fi', 8, 'museokauppa vähän suppea, muuten kiehtovaa'],
    ['fi', 9, 'Lapset saivat soittaa sumutorvea. Koko kylä varmaan kuuli!'],
    ['fi', 6, 'Yläkerrassa hämärää, tekstejä en nähnyt lukea ees laseilla'],
    ['sv', 10, 'Guiden gjorde en tråkig båtmotor till en kärlekshistoria.'],
    ['sv', 8, 'Fin utställning, kaféet stängde dock framför näsan på oss.'],
    ['en', 9, 'Small museum, big heart. The cannon story is worth the ticket.'],
  ]),
  ...asked('rakennuslupa', [
    ['fi', 4, 'Saunan piirustukset palautettiin kolmesti, joka kerta eri syystä.', { days: [160, 60] }],
    ['fi', 3, 'Naapurin kuuleminen kesti kauemmin kuin rakentaminen', { days: [160, 60] }],
    ['fi', 5, 'tarkastaja asiallinen, aikataulu ei', { days: [160, 60], by: 'text' }],
    ['sv', 4, 'Garagelovet tog hela våren och halva sommaren.', { days: [160, 60] }],
    ['fi', 9, 'Terassilupa tuli kahdessa viikossa, olin jo varannut tuskan', { days: [20, 8] }],
    ['fi', 10, 'nyt pelaa!', { days: [20, 8], by: 'text' }],
    ['sv', 9, 'Fick sms när ritningen godkändes. Nästan ruskigt modernt.', { days: [20, 8] }],
  ]),
]
