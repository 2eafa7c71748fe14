import { easy, withSteps } from './access.ts'
import type { Sector } from './content.ts'

/** For those who are no longer children and not quite grown up. */
export const youth: Sector = {
  services: [
    {
      key: 'nuorisotila',
      unit: 'nuoriso',
      classes: ['P28.1'],
      groups: ['KR1.3'],
      texts: {
        fi: [
          'Nuorisotila Laituri',
          'Avoimet illat 13–17-vuotiaille tiistaista lauantaihin.',
          'Pelaa biljardia, kokkaa, soita bändissä tai vain ole. Ohjaajat ovat paikalla, ja heille voi puhua mistä vain. Tiistait ovat 9–12-vuotiaiden.',
        ],
        sv: [
          'Ungdomslokalen Bryggan',
          'Öppna kvällar för 13–17-åringar från tisdag till lördag.',
          'Spela biljard, laga mat, spela i band eller bara var. Ledarna är på plats och man kan prata med dem om vad som helst. Tisdagarna är för 9–12-åringar.',
        ],
        en: [
          'Youth centre Laituri',
          'Open evenings for ages 13 to 17 from Tuesday to Saturday.',
          'Play pool, cook, play in a band or just be there. Youth workers are present, and you can talk to them about anything. Tuesdays are for ages 9 to 12.',
        ],
      },
      keywords: {
        fi: 'nuokkari, nuorisotalo, nuoriso, hengailu, bänditila',
        sv: 'ungdomsgård, ungdomar, bandrum',
        en: 'youth club, teenagers',
      },
      channels: ['laituri', 'nuoriso-puhelin'],
    },
    {
      key: 'etsiva-nuorisotyo',
      unit: 'nuoriso',
      classes: ['P28.4', 'P28.5'],
      groups: ['KR1.3'],
      events: ['KE8'],
      texts: {
        fi: [
          'Etsivä nuorisotyö',
          'Aikuinen rinnallasi, jos olet 16–29-vuotias ja asiat ovat solmussa.',
          'Etsivä nuorisotyöntekijä auttaa löytämään koulun, työn tai asunnon ja hoitamaan papereita. Tapaamme siellä missä sinulle sopii. Myös läheinen voi ottaa yhteyttä.',
        ],
        sv: [
          'Uppsökande ungdomsarbete',
          'En vuxen vid din sida om du är 16–29 år och allt har trasslat sig.',
          'Den uppsökande ungdomsarbetaren hjälper dig att hitta skola, jobb eller bostad och att sköta papper. Vi träffas där det passar dig. Också en närstående kan ta kontakt.',
        ],
      },
      keywords: {
        fi: 'syrjäytyminen, nuori ilman työtä, ohjaamo, yksinäisyys',
        sv: 'ung utan jobb, Navigatorn, ensamhet',
      },
      channels: ['nuoriso-puhelin', 'laituri', 'nuoriso-chat'],
    },
    {
      key: 'nuorten-tyopaja',
      unit: 'nuoriso',
      classes: ['P28.3', 'P10.7'],
      groups: ['KR1.3'],
      events: ['KE8'],
      texts: {
        fi: [
          'Nuorten työpaja Nikkari',
          'Opi työtä tekemällä: puu, keittiö, media ja polkupyörät.',
          'Paja on 17–28-vuotiaille, jotka ovat ilman työtä tai opiskelupaikkaa. Jakso kestää kolmesta kuukaudesta vuoteen, ja valmentaja auttaa seuraavaan askeleeseen.',
        ],
        sv: [
          'Ungdomsverkstaden Nikkari',
          'Lär dig arbeta genom att göra: trä, kök, medier och cyklar.',
          'Verkstaden är för 17–28-åringar utan jobb eller studieplats. Perioden är från tre månader till ett år och en handledare hjälper dig till nästa steg.',
        ],
      },
      keywords: { fi: 'työpaja, paja, työkokeilu', sv: 'verkstad, arbetsprövning' },
      producer: { name: 'Kaikurannan Nuorisoseura ry', alone: true },
      channels: ['nikkari', 'nuoriso-puhelin'],
    },
    {
      key: 'kesatyo',
      unit: 'nuoriso',
      classes: ['P10.1', 'P28.5'],
      groups: ['KR1.3', 'KR2.6'],
      texts: {
        fi: [
          'Kesätyöt ja kesätyöseteli',
          'Nuori saa kesätyöpaikan kunnasta tai setelin, jolla yritys palkkaa hänet.',
          'Kunnalla on 90 kesätyöpaikkaa 15–17-vuotiaille. Kesätyöseteli on 350 euroa työnantajalle. Haku on maaliskuussa.',
        ],
        sv: [
          'Sommarjobb och sommarjobbssedel',
          'En ung får sommarjobb hos kommunen eller en sedel som ett företag kan anställa med.',
          'Kommunen har 90 sommarjobb för 15–17-åringar. Sommarjobbssedeln är 350 euro till arbetsgivaren. Ansökan är i mars.',
        ],
        en: [
          'Summer jobs and the summer job voucher',
          'A young person gets a summer job with the municipality, or a voucher for a firm to hire them.',
          'The municipality has 90 summer jobs for ages 15 to 17. The voucher is worth 350 euros to the employer. Apply in March.',
        ],
      },
      keywords: { fi: 'kesäduuni, kesätyöpaikka', sv: 'sommarjobb', en: 'summer work' },
      channels: ['kesatyohaku', 'nuoriso-puhelin'],
    },
    {
      key: 'leirit',
      unit: 'nuoriso',
      classes: ['P28.2', 'P25.5'],
      groups: ['KR1.2', 'KR1.3'],
      texts: {
        fi: [
          'Kesäleirit ja loma-ajan toiminta',
          'Leirejä saaressa, päiväleirejä kunnassa ja tekemistä syys- ja talvilomalla.',
          'Leirejä on 7–15-vuotiaille. Päiväleirille kuuluu lounas. Ilmoittautuminen alkaa huhtikuussa, ja alennusta saa pienituloinen perhe.',
        ],
        sv: [
          'Sommarläger och program på loven',
          'Läger på en ö, dagläger i kommunen och program på höst- och sportlovet.',
          'Det finns läger för 7–15-åringar. I daglägret ingår lunch. Anmälan börjar i april och en familj med små inkomster får rabatt.',
        ],
      },
      keywords: {
        fi: 'leiri, päiväleiri, hiihtoloma, syysloma',
        sv: 'läger, dagläger, sportlov, höstlov',
        en: 'summer camp, school holidays',
      },
      cost: {
        fi: 'Päiväleiri 40 euroa viikossa, saarileiri 95 euroa.',
        sv: 'Dagläger 40 euro i veckan, öläger 95 euro.',
      },
      channels: ['liikunta-ilmoittautuminen', 'nuoriso-puhelin'],
    },
    {
      key: 'nuorisovaltuusto',
      unit: 'nuoriso',
      classes: ['P28.6', 'P8.3'],
      groups: ['KR1.3'],
      texts: {
        fi: [
          'Nuorisovaltuusto',
          'Nuoret päättävät omasta rahasta ja puhuvat mukana kunnan asioissa.',
          'Valtuustoon valitaan vaaleilla viisitoista 13–18-vuotiasta kahdeksi vuodeksi. Sille voi tehdä aloitteen kuka tahansa nuori.',
        ],
        sv: [
          'Ungdomsfullmäktige',
          'Unga bestämmer om egna pengar och är med och talar om kommunens saker.',
          'Till fullmäktige väljs femton 13–18-åringar i val för två år. Vem som helst som är ung kan lämna ett initiativ.',
        ],
      },
      keywords: { fi: 'nuva, vaikuttaminen, aloite', sv: 'påverka, initiativ' },
      channels: ['nuoriso-chat', 'nuoriso-puhelin'],
    },
  ],
  channels: [
    {
      kind: 'online',
      key: 'kesatyohaku',
      unit: 'nuoriso',
      path: 'kesatyo',
      signIn: false,
      texts: {
        fi: ['Kesätyöhaku', 'Hae kesätyöpaikkaa tai seteliä.', 'Huoltajan suostumus annetaan lomakkeella.'],
        sv: [
          'Ansökan om sommarjobb',
          'Sök ett sommarjobb eller en sedel.',
          'Vårdnadshavarens samtycke ges på blanketten.',
        ],
      },
    },
    {
      kind: 'page',
      key: 'nuoriso-chat',
      unit: 'nuoriso',
      path: 'nuoret',
      texts: {
        fi: [
          'Nuorten sivut ja chat',
          'Kysy mitä vain. Nuorisotyöntekijä vastaa.',
          'Chat on auki arkisin kello 13–16.',
        ],
        sv: [
          'Ungdomssidorna och chatten',
          'Fråga vad som helst. En ungdomsarbetare svarar.',
          'Chatten är öppen på vardagar klockan 13–16.',
        ],
      },
    },
    {
      kind: 'phone',
      key: 'nuoriso-puhelin',
      unit: 'nuoriso',
      number: 170,
      hours: { week: ['1-5 10-16'] },
      texts: {
        fi: ['Nuorisopalvelut', 'Soita tai lähetä tekstiviesti.', 'Vastaamme myös viesteihin.'],
        sv: ['Ungdomstjänsterna', 'Ring eller skicka ett sms.', 'Vi svarar också på meddelanden.'],
      },
    },
    {
      kind: 'place',
      key: 'laituri',
      unit: 'nuoriso',
      street: { fi: 'Torikatu', sv: 'Torggatan' },
      number: '14',
      at: [-210, 20],
      phone: 171,
      hours: { week: ['2 14-19', '3-4 15-21', '5-6 16-22.30'], onHolidays: 'closed' },
      access: easy,
      texts: {
        fi: [
          'Nuorisotila Laituri',
          'Entinen panimo, jossa on bänditila ja keittiö.',
          'Sisään ei tarvita korttia eikä rahaa.',
        ],
        sv: [
          'Ungdomslokalen Bryggan',
          'Ett gammalt bryggeri med bandrum och kök.',
          'Man behöver varken kort eller pengar för att komma in.',
        ],
        en: [
          'Youth centre Laituri',
          'A former brewery with a band room and a kitchen.',
          'You need neither a card nor money to come in.',
        ],
      },
    },
    {
      kind: 'place',
      key: 'nikkari',
      unit: 'nuoriso',
      street: { fi: 'Verstaskuja', sv: 'Verkstadsgränden' },
      number: '6',
      at: [-1200, -340],
      phone: 172,
      hours: { week: ['1-5 8-15'], onHolidays: 'closed' },
      access: withSteps,
      texts: {
        fi: [
          'Työpaja Nikkari',
          'Puuverstas, keittiö ja pyöräpaja.',
          'Pyöräpaja huoltaa myös asukkaiden pyöriä.',
        ],
        sv: [
          'Verkstaden Nikkari',
          'Snickeri, kök och cykelverkstad.',
          'Cykelverkstaden sköter också invånarnas cyklar.',
        ],
      },
    },
  ],
}
