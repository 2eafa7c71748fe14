import { asked, type DemoVoice, unasked } from '../../voices/voice.ts'

/** The swimming hall, the gym, the ice and the school where children learn to swim. */
export const sports: readonly DemoVoice[] = [
  ...asked('uimahalli', [
    ['fi', 9, 'Allasvesi kirkasta ja sauna kunnolla kuuma, mitä muuta ihminen tarvii'],
    ['fi', 3, 'Hiuksia lattiakaivossa, kippo täynnä. Ei tee mieli mennä paljain jaloin.', { tell: true }],
    ['fi', 8, 'hyvä vesi, kallis kahvi', { by: 'text' }],
    ['fi', 6, 'Jono kassalle kymmenen minuuttia vaikka sarjakortti olis valmiina kädessä.'],
    ['fi', 10, 'Valvoja opetti ohimennen selkäuinnin. Ei tarttenu, mut opetti. Mahtava tyyppi!'],
    ['fi', 7, 'Lasten allas vois olla asteen pari lämpösempi, huulet sinisinä uitiin.'],
    ['fi', 2, 'maksoin täyden hinnan ja puolet altaasta suljettu, tästä ei kerrottu MISSÄÄN', { tell: true }],
    ['fi', 9, 'Eläkeläisten aamuvuoro pitää minut hengissä, sanon sen ihan suoraan.'],
    ['fi', 8, 'Kuivauskaappi uikkareille oli tosi hyvä lisä.'],
    ['fi', 5, 'Pukukopin lukko jäi jumiin, huusin apua viis minuuttia alusvaatteisillani'],
    ['fi', 10, 'Vauvauinti ❤️ paras hetki viikossa', { by: 'text' }],
    ['fi', 7, 'Musiikki vesijumpassa on samaa kasaria vuodesta toiseen, no onhan se tietysti tuttua.'],
    ['fi', 4, 'Hinnat nousi ja aukioloajat lyheni. Nerokasta.'],
    ['fi', 9, 'Kiitos että rampista pääsee nyt altaaseen ilman että kaks miestä kantaa'],
    ['fi', 6, 'Rataliikenne: hitaat oikealle, nopeat vasemmalle, seurat missä sattuu'],
    ['sv', 8, 'Rent och fint, men bastun på damsidan borde vara varmare.'],
    ['sv', 9, 'Morgonsim med utsikt över viken slår allt.'],
    [
      'sv',
      5,
      'Skylten om stängda banor fanns bara på finska, jag simmade rakt in i en tävling.',
      { tell: true },
    ],
    ['sv', 7, 'Helt okej hall. Hårtorken låter som en traktor', { by: 'text' }],
    ['en', 9, 'Staff let my shy son try the slide when it was empty. He still talks about it.'],
    ['en', 6, 'Nobody explained the sauna rules, so I learned them from an angry lady.'],
  ]),
  ...asked('uimakoulu', [
    ['fi', 9, 'Ope keksi joka lapselle oman merieläimen. Meidän oli mustekala.'],
    ['fi', 10, 'ui jo viis metriä koiraa!!', { by: 'text' }],
    ['fi', 5, 'Ryhmä vaihtui kesken kauden eikä siitä ilmoitettu, seistiin väärässä altaassa.'],
    ['fi', 8, 'Hyvä opetus, vanhempien odotustilassa vois olla tuoleja enemmän kuin neljä'],
    ['sv', 10, 'Dottern vågar äntligen doppa huvudet. Guldstjärna till läraren!'],
    ['sv', 8, 'Fin grupp men svår parkering just klockan fem.'],
  ]),
  ...asked('kuntosali', [
    ['fi', 9, 'Senioriryhmän ohjaaja korjaa asennon eikä naura. Polvet kiittää.'],
    ['fi', 6, 'Ilta seittemältä joka laite varattu ja puolet porukasta selaa kännykkää laitteessa.'],
    ['fi', 8, 'levyt palautettu paikoilleen, se on harvinaista', { by: 'text' }],
    ['fi', 4, 'Juoksumatto nro 3 ollut rikki kesästä. Lappu siinä on kyllä hieno.'],
    ['fi', 10, 'Halpa ja lähellä, saa hikoilla omassa rauhassa'],
    ['sv', 7, 'Bra redskap, men handspriten är alltid slut.'],
    ['sv', 9, 'Instruktören bytte till svenska utan att jag bad om det, tack!'],
  ]),
  ...asked('jaahalli', [
    ['fi', 8, 'Yleisöluistelu sunnuntaina oli täynnä iloa ja vähän mustelmia.'],
    [
      'fi',
      5,
      'Katsomossa niin kylmä että termarikin jäätyi. Lämmittimet päälle edes peleihin.',
      { tell: true },
    ],
    ['fi', 9, 'luistimet lainaan ilmatteeks, mahtavaa', { by: 'text' }],
    ['fi', 3, 'Vuoro peruttiin tunnin varoitusajalla, 20 junnua jo matkalla.'],
    ['sv', 8, 'Isen höll, kakaon höll och humöret höll.'],
  ]),
  ...unasked('uimahalli', [
    [
      'fi',
      'Kadotin vihkisormuksen saunaan ja siivooja löysi sen. En tiedä nimeä, mutta hän on enkeli.',
      { tell: true },
    ],
    [
      'sv',
      'Varför finns inga svenska simturer för vuxna nybörjare? Jag är 54 och vill lära mig crawla.',
      { tell: true },
    ],
  ]),
]
