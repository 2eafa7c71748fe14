import { withLift, withSteps } from './access.ts'
import type { Sector } from './content.ts'

/** Culture, courses and music. */
export const culture: Sector = {
  services: [
    {
      key: 'kansalaisopisto',
      unit: 'opisto',
      classes: ['P25.7', 'P6.10'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Kansalaisopiston kurssit',
          'Yli kaksisataa kurssia kielistä käsitöihin, päivällä ja illalla.',
          'Ilmoittautuminen syksyn kursseille alkaa elokuussa ja kevään kursseille tammikuussa. Työttömät, eläkeläiset ja opiskelijat saavat alennuksen.',
        ],
        sv: [
          'Medborgarinstitutets kurser',
          'Över tvåhundra kurser, från språk till handarbete, på dagen och kvällen.',
          'Anmälan till höstens kurser börjar i augusti och till vårens i januari. Arbetslösa, pensionärer och studerande får rabatt.',
        ],
        en: [
          'Courses of the adult education centre',
          'More than two hundred courses, from languages to crafts, by day and in the evening.',
          'Enrolment for autumn opens in August and for spring in January. There is a discount for the unemployed, pensioners and students.',
        ],
      },
      keywords: {
        fi: 'kurssi, harrastus, kielikurssi, käsityö, keramiikka, jooga, työväenopisto',
        sv: 'kurs, hobby, språkkurs, handarbete, keramik, yoga, arbis',
        en: 'evening classes, hobby, language course',
      },
      cost: {
        fi: 'Kurssit maksavat 25–90 euroa.',
        sv: 'Kurserna kostar 25–90 euro.',
        en: 'Courses cost from 25 to 90 euros.',
      },
      channels: ['opisto-ilmoittautuminen', 'opistotalo', 'opisto-puhelin'],
    },
    {
      key: 'taiteen-perusopetus',
      unit: 'taidekoulu',
      classes: ['P25.7'],
      groups: ['KR1.2', 'KR1.3'],
      texts: {
        fi: [
          'Musiikkiopisto ja kuvataidekoulu',
          'Lapsi ja nuori oppii soittamaan, laulamaan tai tekemään kuvataidetta.',
          'Opetus etenee vuosi vuodelta. Soittotunteja saa kahteentoista soittimeen, ja opisto lainaa soittimen ensimmäiseksi vuodeksi. Haku on toukokuussa.',
        ],
        sv: [
          'Musikinstitutet och konstskolan',
          'Barn och unga lär sig spela, sjunga eller skapa bildkonst.',
          'Undervisningen går framåt år för år. Det finns lektioner i tolv instrument och institutet lånar ut ett instrument det första året. Ansökan är i maj.',
        ],
      },
      keywords: {
        fi: 'soittotunnit, piano, viulu, kitara, muskari, kuvis',
        sv: 'spellektioner, piano, fiol, gitarr',
      },
      cost: { fi: '160–340 euroa lukukaudessa.', sv: '160–340 euro per termin.' },
      channels: ['opisto-ilmoittautuminen', 'opistotalo'],
    },
    {
      key: 'museo',
      unit: 'museot',
      classes: ['P25.3'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Kaikurannan merimuseo',
          'Näe, miten rannalla on eletty: veneitä, verkkoja ja kertomuksia kolmelta vuosisadalta.',
          'Museo toimii entisessä tullimakasiinissa. Opastus suomeksi ja ruotsiksi lauantaisin. Alle 18-vuotiaat pääsevät ilmaiseksi.',
        ],
        sv: [
          'Ekostrands sjömuseum',
          'Se hur man har levt vid stranden: båtar, nät och berättelser från tre sekler.',
          'Museet finns i det gamla tullmagasinet. Guidning på svenska och finska på lördagar. Fritt inträde för dem under 18 år.',
        ],
        en: [
          'Maritime museum of Kaikuranta',
          'See how people have lived by the shore: boats, nets and stories from three centuries.',
          'The museum is in the old customs house. Guided tours in Finnish and Swedish on Saturdays. Under 18s come in free.',
        ],
      },
      keywords: { fi: 'näyttely, opastus, museokortti', sv: 'utställning, guidning', en: 'exhibition' },
      cost: {
        fi: 'Aikuiset 8 euroa. Museokortti käy.',
        sv: 'Vuxna 8 euro. Museikortet gäller.',
        en: 'Adults 8 euros. The Museum Card is accepted.',
      },
      channels: ['merimuseo'],
    },
    {
      key: 'kulttuuriavustus',
      unit: 'museot',
      classes: ['P25.5', 'P8.4'],
      groups: ['KR2.7', 'KR1'],
      texts: {
        fi: [
          'Kulttuuriavustukset',
          'Hae rahaa tapahtumaan, esitykseen tai yhdistyksen kulttuurityöhön.',
          'Yhdistykset hakevat vuosiavustusta helmikuun loppuun mennessä. Pientä kohdeavustusta voi hakea kuka tahansa ympäri vuoden.',
        ],
        sv: [
          'Kulturbidrag',
          'Sök pengar till ett evenemang, en föreställning eller en förenings kulturarbete.',
          'Föreningar söker årsbidrag före utgången av februari. Ett litet bidrag för ett projekt kan vem som helst söka året runt.',
        ],
      },
      keywords: {
        fi: 'avustus, apuraha, tuki, yhdistys, tapahtuma',
        sv: 'stöd, stipendium, förening, evenemang',
      },
      processing: { fi: 'Päätökset vuosiavustuksista huhtikuussa.', sv: 'Besluten om årsbidrag i april.' },
      channels: ['avustushaku', 'portti'],
    },
    {
      key: 'kulttuuritalo',
      unit: 'museot',
      classes: ['P25.2', 'P25.5'],
      groups: ['KR1', 'KR2.7'],
      texts: {
        fi: [
          'Kulttuuritalo Majakka: esitykset ja tilat',
          'Konsertteja, teatteria ja elokuvia – ja sali, jonka voit varata omaan juhlaasi.',
          'Ohjelma on verkossa. Salin, kokoushuoneen ja keittiön saa vuokrata juhliin, kokouksiin ja tapahtumiin. Yhdistykset saavat kokoushuoneen maksutta kerran kuussa.',
        ],
        sv: [
          'Kulturhuset Fyren: program och lokaler',
          'Konserter, teater och film – och en sal som du kan boka för din egen fest.',
          'Programmet finns på webben. Salen, mötesrummet och köket kan hyras för fester, möten och evenemang. Föreningar får mötesrummet gratis en gång i månaden.',
        ],
        en: [
          'Culture house Majakka: programme and rooms',
          'Concerts, theatre and films – and a hall to hire for your own celebration.',
          'The programme is on the web. The hall, the meeting room and the kitchen can be hired for parties, meetings and events. Associations have the meeting room free once a month.',
        ],
      },
      keywords: {
        fi: 'juhlatila, vuokrattava tila, kokoustila, konsertti, teatteri, elokuva, häät, syntymäpäivät',
        sv: 'festlokal, hyra lokal, mötesrum, konsert, teater, bio, bröllop',
        en: 'party venue, room hire, concert, theatre',
      },
      cost: {
        fi: 'Sali 180 euroa illalta, kokoushuone 20 euroa tunnilta.',
        sv: 'Salen 180 euro per kväll, mötesrummet 20 euro per timme.',
        en: 'Hall 180 euros an evening, meeting room 20 euros an hour.',
      },
      channels: ['tilavaraus', 'majakka'],
    },
  ],
  channels: [
    {
      kind: 'online',
      key: 'opisto-ilmoittautuminen',
      unit: 'opisto',
      path: 'opisto/ilmoittautuminen',
      signIn: false,
      texts: {
        fi: [
          'Ilmoittautuminen kursseille',
          'Selaa kursseja ja ilmoittaudu.',
          'Maksat kurssin, kun se alkaa.',
        ],
        sv: ['Anmälan till kurser', 'Bläddra bland kurserna och anmäl dig.', 'Du betalar när kursen börjar.'],
        en: ['Course enrolment', 'Browse the courses and enrol.', 'You pay when the course begins.'],
      },
    },
    {
      kind: 'phone',
      key: 'opisto-puhelin',
      unit: 'opisto',
      number: 140,
      hours: { week: ['1-4 10-15'] },
      texts: {
        fi: ['Opiston toimisto', 'Kysy kursseista ja alennuksista.', 'Voit ilmoittautua myös puhelimessa.'],
        sv: ['Institutets kansli', 'Fråga om kurser och rabatter.', 'Du kan också anmäla dig per telefon.'],
      },
    },
    {
      kind: 'place',
      key: 'opistotalo',
      unit: 'opisto',
      street: { fi: 'Opinpolku', sv: 'Lärostigen' },
      number: '3',
      at: [480, 120],
      phone: 140,
      hours: { week: ['1-4 10-20', '5 10-15'], onHolidays: 'closed' },
      access: withLift,
      texts: {
        fi: [
          'Opistotalo',
          'Kansalaisopisto ja musiikkiopisto.',
          'Neljä kerrosta, kudonta-asema ja keramiikkapaja.',
        ],
        sv: [
          'Institutets hus',
          'Medborgarinstitutet och musikinstitutet.',
          'Fyra våningar, vävstuga och keramikverkstad.',
        ],
      },
    },
    {
      kind: 'place',
      key: 'merimuseo',
      unit: 'opisto',
      street: { fi: 'Tullikuja', sv: 'Tullgränden' },
      number: '2',
      at: [140, -610],
      phone: 142,
      hours: { week: ['2-5 11-17', '6-7 11-16'], onHolidays: 'closed' },
      access: withSteps,
      texts: {
        fi: ['Merimuseo', 'Vanha tullimakasiini satamassa.', 'Pihalla on leikkilaiva ja kahvio kesäisin.'],
        sv: [
          'Sjömuseet',
          'Det gamla tullmagasinet i hamnen.',
          'På gården finns ett lekskepp och på sommaren ett kafé.',
        ],
        en: [
          'Maritime museum',
          'The old customs house in the harbour.',
          'In the yard there is a ship to play on, and a café in summer.',
        ],
      },
    },
    {
      kind: 'place',
      key: 'majakka',
      unit: 'opisto',
      street: { fi: 'Torikatu', sv: 'Torggatan' },
      number: '9',
      at: [-120, 40],
      phone: 143,
      hours: { week: ['2-6 12-18'], onHolidays: 'closed' },
      access: withLift,
      texts: {
        fi: [
          'Kulttuuritalo Majakka',
          'Lipunmyynti, näyttelytila ja kahvio.',
          'Esityspäivinä ovet ovat auki tuntia ennen esitystä.',
        ],
        sv: [
          'Kulturhuset Fyren',
          'Biljettförsäljning, utställning och kafé.',
          'På föreställningsdagar öppnas dörrarna en timme före.',
        ],
      },
    },
  ],
}
