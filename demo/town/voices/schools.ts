import { asked, type DemoVoice } from '../../voices/voice.ts'

/** School meals, afternoons and the young people's own place. */
export const schools: readonly DemoVoice[] = [
  ...asked('kouluruoka', [
    ['fi', 3, 'perunat raakoja. taas.', { by: 'text' }],
    ['fi', 8, 'Tortillapäivä pelasti koko viikon'],
    [
      'fi',
      5,
      'Ruokalassa niin kova meteli että meidän herkkäkorvainen jättää syömättä.',
      { case: 'meals', tell: true },
    ],
    ['fi', 4, 'Neljä minuuttia jäi aikaa syödä ku jono kiemurteli liikuntasaliin asti', { case: 'meals' }],
    ['fi', 6, 'Kasvisruoka loppuu aina ennen kasiluokkalaisia.', { case: 'meals' }],
    ['fi', 9, 'Keittiön Tarja tietää kaikkien allergiat ulkoa!'],
    ['fi', 7, 'mitä enemmän lihapullia sen parempi fiilis'],
    ['fi', 2, 'Miks vaihdoitte leivän?? se entinen oli ainoo mitä söin', { by: 'text' }],
    ['fi', 8, 'Salaattipöytä on parantunut, porkkana ei enää ole harmaata.'],
    ['fi', 5, 'Kiire, kiire ja vielä kerran kiire. Ruokarauha puuttuu.', { case: 'meals', tell: true }],
    ['fi', 10, 'hernekeitto + pannari = legendaarista'],
    ['sv', 7, 'Fiskpinnarna går hem, spenatsoppan mindre'],
    ['sv', 5, 'Köerna är så långa att de små i ettan hinner gråta.', { case: 'meals' }],
    ['sv', 8, 'Fint att menyn nu står på svenska också.'],
    ['en', 6, 'Halal option is always pasta. My kids are made of pasta now.'],
  ]),
  ...asked('iltapaivatoiminta', [
    ['fi', 9, 'Ohjaaja opetti pojan häviämään shakissa. Se on paljon se.'],
    ['fi', 6, 'Välipala pelkkää hapankorppua, nälkäinen lapsi on hirveä lapsi.'],
    ['fi', 8, 'hakiessa aina joku kertoo miten päivä meni, kiva'],
    [
      'fi',
      4,
      'Laskutettiin kuukausi jolta paikka oli jo irtisanottu. Kaksi puhelua, kolme sähköpostia.',
      { tell: true },
    ],
    ['fi', 9, 'Metsäpäivä!!!', { by: 'text' }],
    ['fi', 7, 'Tilat ahtaat mutta tunnelma väljä.'],
    ['sv', 8, 'Läxhjälpen på svenska fungerar förvånansvärt bra.'],
    ['sv', 9, 'Ledarna spelar fotboll med dem på riktigt, inte bara tittar på.'],
  ]),
  ...asked('nuorisotila', [
    ['fi', 9, 'saa olla oma itsensä eikä kukaan kato oudosti', { by: 'text' }],
    ['fi', 6, 'Pleikka lagaa ja toinen ohjain on teipattu kasaan'],
    ['fi', 10, 'ohjaaja autto mua hakee kesäduunii ja sain sen!!'],
    ['fi', 8, 'Keittiöilta perjantaisin jees, tehkää joskus sushii'],
    ['fi', 5, 'yks porukka valtaa sohvat joka kerta eikä kukaan uskalla sanoa', { tell: true }],
    ['fi', 7, 'Wifi kuolee ku kaikki on paikalla'],
    ['fi', 9, 'tuki ku oli paska päivä kotona. arvostan.', { by: 'text' }],
    ['sv', 9, 'chill ställe, bästa ledarna', { by: 'text' }],
    ['sv', 7, 'Lite mycket finska men man lär sig ju 😄'],
    ['en', 8, 'Nobody here laughed at my Finnish. Also free toast.'],
  ]),
]
