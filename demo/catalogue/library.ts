import { easy, withSteps } from './access.ts'
import type { Sector } from './content.ts'

/** The library and what it does outside its walls. */
export const library: Sector = {
  services: [
    {
      key: 'kirjasto',
      unit: 'kirjasto',
      classes: ['P25.1'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Kirjasto',
          'Lainaa, lue ja tee töitä. Omatoimiaika aamuisin, iltaisin ja viikonloppuisin.',
          'Kirjastokortin saat heti, kun näytät henkilöllisyystodistuksen. Lainaat kirjoja, lehtiä, pelejä, soittimia ja retkivarusteita. Omatoimiaikana pääset sisään kirjastokortilla.',
        ],
        sv: [
          'Biblioteket',
          'Låna, läs och arbeta. Meröppet på morgnar, kvällar och veckoslut.',
          'Du får ett bibliotekskort genast när du visar en identitetshandling. Du kan låna böcker, tidningar, spel, instrument och friluftsutrustning. När det är meröppet kommer du in med bibliotekskortet.',
        ],
        en: [
          'Library',
          'Borrow, read and work. Self-service hours in the mornings, evenings and at weekends.',
          'You get a library card at once when you show proof of identity. Borrow books, magazines, games, instruments and outdoor gear. In self-service hours your card opens the door.',
        ],
      },
      keywords: {
        fi: 'kirja, laina, uusiminen, varaus, kirjastokortti, omatoimikirjasto, lehdet, tulostus',
        sv: 'bok, lån, förnya lån, bibliotekskort, tidningar, skriva ut',
        en: 'books, loan, renew, library card, printing',
      },
      channels: ['verkkokirjasto', 'kirjasto-puhelin', 'paakirjasto', 'saaristokirjasto'],
    },
    {
      key: 'kotikirjasto',
      unit: 'kirjasto',
      classes: ['P25.1'],
      groups: ['KR1.1', 'KR1.4', 'KR1.6'],
      texts: {
        fi: [
          'Kotikirjasto',
          'Tuomme kirjat ja äänikirjat kotiisi, kun et itse pääse kirjastoon.',
          'Palvelu on niille, joiden on vaikea liikkua iän, sairauden tai vamman takia. Kirjastonhoitaja soittaa, kysyy mistä pidät ja tuo lainat kotiin joka neljäs viikko.',
        ],
        sv: [
          'Hemservice från biblioteket',
          'Vi hämtar böcker och ljudböcker hem till dig när du inte själv kan komma till biblioteket.',
          'Tjänsten är för dem som har svårt att röra sig på grund av ålder, sjukdom eller funktionsnedsättning. En bibliotekarie ringer, frågar vad du tycker om och för lånen hem var fjärde vecka.',
        ],
      },
      keywords: { fi: 'kirjat kotiin, kotipalvelu, äänikirja', sv: 'boken kommer, ljudbok' },
      channels: ['kirjasto-puhelin'],
    },
    {
      key: 'kirjastoauto',
      unit: 'kirjasto',
      classes: ['P25.1'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Kirjastoauto Pärske',
          'Kirjasto tulee kyliin ja koulujen pihoille kahden viikon välein.',
          'Autossa on kolmetuhatta kirjaa. Voit palauttaa kaikki lainasi autoon ja tilata siihen mitä vain kirjaston hyllystä. Aikataulu on verkossa.',
        ],
        sv: [
          'Biblioteksbussen Skvätt',
          'Biblioteket kommer till byarna och skolgårdarna varannan vecka.',
          'I bussen finns tretusen böcker. Du kan lämna tillbaka alla dina lån i bussen och beställa vad som helst ur bibliotekets hyllor. Tidtabellen finns på webben.',
        ],
        en: [
          'Mobile library Pärske',
          'The library comes to villages and school yards every two weeks.',
          'There are three thousand books on board. You can return all loans to the bus and order anything from the library. The timetable is on the web.',
        ],
      },
      keywords: {
        fi: 'kirjastobussi, pysäkki, aikataulu',
        sv: 'bokbuss, bokbil, tidtabell',
        en: 'bookmobile',
      },
      channels: ['kirjastoauto-aikataulu', 'kirjasto-puhelin'],
    },
    {
      key: 'digituki',
      unit: 'kirjasto',
      classes: ['P9.4', 'P25.1'],
      groups: ['KR1', 'KR1.1'],
      texts: {
        fi: [
          'Digituki',
          'Apua puhelimen, tietokoneen ja verkkoasioinnin kanssa, kiireettä ja maksutta.',
          'Tule kirjastoon ilman ajanvarausta tai varaa oma puolituntinen. Neuvomme, kun kirjautuminen, sähköposti tai hakemus verkossa ei onnistu. Salasanoja emme kysy.',
        ],
        sv: [
          'Digitalt stöd',
          'Hjälp med telefonen, datorn och e-tjänster, i lugn takt och gratis.',
          'Kom till biblioteket utan tidsbokning eller boka en egen halvtimme. Vi hjälper när inloggningen, e-posten eller en ansökan på webben inte lyckas. Vi frågar inte efter lösenord.',
        ],
        en: [
          'Digital support',
          'Help with your phone, computer and online services, unhurried and free.',
          'Come to the library without an appointment or book half an hour of your own. We help when signing in, e-mail or an application does not work. We do not ask for passwords.',
        ],
      },
      keywords: {
        fi: 'tietokone, kännykkä, älypuhelin, netti, atk, tabletti, neuvonta',
        sv: 'dator, mobil, smarttelefon, nätet, surfplatta',
        en: 'computer help, smartphone, internet',
      },
      channels: ['paakirjasto', 'digituki-ajanvaraus', 'kirjasto-puhelin'],
    },
    {
      key: 'lukupiirit',
      unit: 'kirjasto',
      classes: ['P25.1', 'P25.5'],
      groups: ['KR1', 'KR1.2'],
      texts: {
        fi: [
          'Satutunnit, lukupiirit ja läksyapu',
          'Kirjastossa luetaan yhdessä: satuja pienille, romaaneja isoille ja läksyjä koululaisille.',
          'Satutunti on keskiviikkoisin, ruotsiksi joka toinen viikko. Läksyapua saa tiistaisin ja torstaisin. Aikuisten lukupiiri kokoontuu kerran kuussa. Ilmoittautua ei tarvitse.',
        ],
        sv: [
          'Sagostunder, läsecirklar och läxhjälp',
          'På biblioteket läser vi tillsammans: sagor för små, romaner för stora och läxor för elever.',
          'Sagostunden är på onsdagar, på svenska varannan vecka. Läxhjälp ges på tisdagar och torsdagar. De vuxnas läsecirkel träffas en gång i månaden. Du behöver inte anmäla dig.',
        ],
      },
      keywords: { fi: 'satutunti, läksykerho, kirjapiiri', sv: 'sagostund, läxläsning, bokcirkel' },
      channels: ['paakirjasto', 'kirjasto-puhelin'],
    },
  ],
  channels: [
    {
      kind: 'online',
      key: 'verkkokirjasto',
      unit: 'kirjasto',
      path: 'verkkokirjasto',
      signIn: true,
      texts: {
        fi: [
          'Verkkokirjasto',
          'Uusi lainat, tee varaukset ja lataa e-kirjoja.',
          'Kirjaudu kirjastokortin numerolla ja tunnusluvulla.',
        ],
        sv: [
          'Nätbiblioteket',
          'Förnya lån, reservera och ladda ner e-böcker.',
          'Logga in med bibliotekskortets nummer och pinkod.',
        ],
        en: [
          'Web library',
          'Renew loans, reserve and download e-books.',
          'Sign in with the number of your library card and your code.',
        ],
      },
    },
    {
      kind: 'online',
      key: 'digituki-ajanvaraus',
      unit: 'kirjasto',
      path: 'digituki/ajanvaraus',
      signIn: false,
      texts: {
        fi: [
          'Digituen ajanvaraus',
          'Varaa puoli tuntia omaa aikaa.',
          'Kerro lyhyesti, missä tarvitset apua.',
        ],
        sv: [
          'Tidsbokning till digitalt stöd',
          'Boka en egen halvtimme.',
          'Berätta kort vad du behöver hjälp med.',
        ],
      },
    },
    {
      kind: 'page',
      key: 'kirjastoauto-aikataulu',
      unit: 'kirjasto',
      path: 'kirjastoauto',
      texts: {
        fi: [
          'Kirjastoauton aikataulu',
          'Pysäkit ja kellonajat kylittäin.',
          'Poikkeuksista kerromme samalla sivulla.',
        ],
        sv: [
          'Biblioteksbussens tidtabell',
          'Hållplatser och klockslag by för by.',
          'Undantag meddelas på samma sida.',
        ],
      },
    },
    {
      kind: 'phone',
      key: 'kirjasto-puhelin',
      unit: 'kirjasto',
      number: 130,
      hours: { week: ['1-5 10-18', '6 10-15'] },
      texts: {
        fi: [
          'Kirjaston asiakaspalvelu',
          'Kysy lainoista, varauksista ja kotikirjastosta.',
          'Voit myös pyytää uusimaan lainasi.',
        ],
        sv: [
          'Bibliotekets kundtjänst',
          'Fråga om lån, reservationer och hemservice.',
          'Du kan också be oss förnya dina lån.',
        ],
      },
    },
    {
      kind: 'place',
      key: 'paakirjasto',
      unit: 'kirjasto',
      street: { fi: 'Kirjastokuja', sv: 'Biblioteksgränden' },
      number: '1',
      at: [90, 60],
      phone: 130,
      hours: { week: ['1-5 10-19', '6 10-15'], onHolidays: 'closed' },
      access: easy,
      texts: {
        fi: [
          'Pääkirjasto',
          'Kirjasto torin laidalla, kolme kerrosta ja lukusali.',
          'Ajat tarkoittavat aikoja, jolloin henkilökuntaa on paikalla. Omatoimiaika on joka päivä kello 6–22.',
        ],
        sv: [
          'Huvudbiblioteket',
          'Biblioteket vid torget, tre våningar och en läsesal.',
          'Tiderna är de när personal är på plats. Meröppet är varje dag klockan 6–22.',
        ],
        en: [
          'Main library',
          'The library by the market square, with three floors and a reading room.',
          'The hours are those when staff are present. Self-service hours are from 6 to 22 every day.',
        ],
      },
    },
    {
      kind: 'place',
      key: 'saaristokirjasto',
      unit: 'kirjasto',
      street: { fi: 'Luotsinmäki', sv: 'Lotsbacken' },
      number: '3',
      at: [2900, -3100],
      phone: 131,
      hours: { week: ['2 14-19', '4 10-15'], onHolidays: 'closed' },
      access: withSteps,
      texts: {
        fi: [
          'Saaristokirjasto',
          'Pieni kirjasto vanhassa luotsiasemassa.',
          'Talossa on myös kylän yhteinen keittiö ja tulostin.',
        ],
        sv: [
          'Skärgårdsbiblioteket',
          'Ett litet bibliotek i den gamla lotsstationen.',
          'I huset finns också byns gemensamma kök och en skrivare.',
        ],
      },
    },
  ],
}
