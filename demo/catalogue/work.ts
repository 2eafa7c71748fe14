import { withLift } from './access.ts'
import type { Sector } from './content.ts'
import { phone } from './phone.ts'

/** Work, a firm of one's own, and a new country. */
export const work: Sector = {
  services: [
    {
      key: 'tyollisyyspalvelut',
      unit: 'tyollisyys',
      classes: ['P10.1', 'P10.2'],
      groups: ['KR1'],
      events: ['KE8'],
      texts: {
        fi: [
          'Työnhakijan palvelut',
          'Ilmoittaudu työnhakijaksi ja tee oman valmentajan kanssa suunnitelma.',
          'Ilmoittaudu työnhakijaksi verkossa viimeistään ensimmäisenä työttömyyspäivänä. Oma valmentaja ottaa yhteyttä viidessä päivässä. Tarjolla on uraohjausta, koulutusta ja työkokeiluja.',
        ],
        sv: [
          'Tjänster för arbetssökande',
          'Anmäl dig som arbetssökande och gör en plan med din egen handledare.',
          'Anmäl dig som arbetssökande på webben senast den första dagen utan arbete. Din handledare tar kontakt inom fem dagar. Det finns karriärvägledning, utbildning och arbetsprövning.',
        ],
        en: [
          'Services for jobseekers',
          'Register as a jobseeker and make a plan with your own coach.',
          'Register on the web no later than your first day without work. Your coach gets in touch within five days. There is career guidance, training and work trials.',
        ],
      },
      keywords: {
        fi: 'työttömyys, työkkäri, te-toimisto, työnhaku, työpaikka, lomautus, irtisanominen',
        sv: 'arbetslöshet, arbetskraftsbyrå, te-byrån, jobb, permittering, uppsägning',
        en: 'unemployment, job, work, employment office, laid off',
      },
      channels: ['tyonhakijan-asiointi', 'tyollisyys-puhelin', 'tyollisyystalo'],
    },
    {
      key: 'palkkatuki',
      unit: 'tyollisyys',
      classes: ['P12.1', 'P12.2'],
      groups: ['KR2.6'],
      texts: {
        fi: [
          'Palkkatuki ja apu työnantajalle',
          'Löydä työntekijä ja saa tukea palkkaan, kun palkkaat työttömän.',
          'Autamme kirjoittamaan ilmoituksen, etsimme ehdokkaita ja käsittelemme palkkatuen. Hae tukea ennen kuin työ alkaa.',
        ],
        sv: [
          'Lönesubvention och hjälp för arbetsgivare',
          'Hitta en arbetstagare och få stöd till lönen när du anställer en arbetslös.',
          'Vi hjälper dig att skriva annonsen, söker kandidater och behandlar lönesubventionen. Sök stödet innan arbetet börjar.',
        ],
      },
      keywords: {
        fi: 'työnantaja, rekrytointi, palkkaaminen',
        sv: 'arbetsgivare, rekrytering, anställa',
        en: 'employer, hiring, recruitment',
      },
      processing: { fi: 'Kolme viikkoa.', sv: 'Tre veckor.' },
      channels: ['tyonantaja-asiointi', 'tyollisyys-puhelin'],
    },
    {
      key: 'yritysneuvonta',
      unit: 'tyollisyys',
      classes: ['P11.1', 'P11.3'],
      groups: ['KR2.8', 'KR2.3', 'KR2.4'],
      texts: {
        fi: [
          'Yrityksen perustaminen ja yritysneuvonta',
          'Neuvoja käy läpi ideasi, laskelmat, luvat ja rahoituksen.',
          'Ensimmäiset kolme tapaamista ovat maksuttomia. Starttirahaa haetaan ennen kuin yritys aloittaa. Neuvomme myös yrityksen myyjää ja ostajaa.',
        ],
        sv: [
          'Att starta företag och företagsrådgivning',
          'Rådgivaren går igenom din idé, kalkyler, tillstånd och finansiering.',
          'De tre första mötena är avgiftsfria. Startpeng söks innan företaget börjar. Vi ger också råd till den som säljer eller köper ett företag.',
        ],
        en: [
          'Starting a business and advice for firms',
          'An adviser goes through your idea, figures, permits and funding.',
          'The first three meetings are free. Apply for a start-up grant before the firm begins. We also advise those who sell or buy a firm.',
        ],
      },
      keywords: {
        fi: 'yrittäjä, starttiraha, toiminimi, yritys',
        sv: 'företagare, startpeng, firma, företag',
        en: 'entrepreneur, start-up, company',
      },
      channels: ['tyollisyystalo', 'yritys-puhelin'],
    },
    {
      key: 'kotoutuminen',
      unit: 'tyollisyys',
      classes: ['P4.11', 'P22.2'],
      groups: ['KR1'],
      events: ['KE5'],
      texts: {
        fi: [
          'Kotoutumispalvelut',
          'Teemme kanssasi suunnitelman, kun olet muuttanut Suomeen.',
          'Alkukartoituksessa katsotaan, mitä osaat ja mitä tarvitset: kielikurssi, koulu, työ. Tulkin saat maksutta. Palvelu kestää enintään kolme vuotta.',
        ],
        sv: [
          'Integrationstjänster',
          'Vi gör en plan med dig när du har flyttat till Finland.',
          'I den inledande kartläggningen ser vi vad du kan och vad du behöver: språkkurs, skola, arbete. Tolk får du gratis. Tjänsten ges i högst tre år.',
        ],
        en: [
          'Integration services',
          'We make a plan with you when you have moved to Finland.',
          'In the initial assessment we see what you can do and what you need: a language course, school, work. An interpreter is free. The service lasts at most three years.',
        ],
      },
      keywords: {
        fi: 'maahanmuuttaja, pakolainen, oleskelulupa, tulkki',
        sv: 'invandrare, flykting, uppehållstillstånd, tolk',
        en: 'immigrant, refugee, residence permit, interpreter',
      },
      channels: ['tyollisyystalo', 'kansainvalinen-puhelin'],
    },
    {
      key: 'kielikurssit',
      unit: 'opisto',
      classes: ['P22.3', 'P6.10'],
      groups: ['KR1'],
      events: ['KE5'],
      texts: {
        fi: [
          'Suomen ja ruotsin kurssit maahan muuttaneille',
          'Opi suomea tai ruotsia päivällä, illalla tai kahvin ääressä.',
          'Kursseja on alkeista B2-tasolle. Kielikahvilaan voi tulla ilman ilmoittautumista. Päiväkursseille lapsi voi tulla mukaan.',
        ],
        sv: [
          'Kurser i svenska och finska för inflyttade',
          'Lär dig svenska eller finska på dagen, på kvällen eller över en kopp kaffe.',
          'Det finns kurser från grunderna till nivå B2. Till språkkaféet kommer man utan anmälan. Till dagkurserna får barnet följa med.',
        ],
        en: [
          'Finnish and Swedish courses for newcomers',
          'Learn Finnish or Swedish by day, in the evening or over coffee.',
          'There are courses from beginners to level B2. You can come to the language café without enrolling. Your child can come along to day courses.',
        ],
      },
      keywords: { fi: 'suomen kieli, kielikahvila', sv: 'språkkafé', en: 'learn Finnish, language café' },
      cost: {
        fi: '20 euroa kurssi, työttömille maksuton.',
        sv: '20 euro per kurs, gratis för arbetslösa.',
        en: '20 euros a course, free for the unemployed.',
      },
      channels: ['opisto-ilmoittautuminen', 'opistotalo'],
    },
  ],
  channels: [
    {
      kind: 'online',
      key: 'tyonhakijan-asiointi',
      unit: 'tyollisyys',
      path: 'tyonhakija',
      signIn: true,
      texts: {
        fi: [
          'Työnhakijan asiointi',
          'Ilmoittaudu, päivitä suunnitelmasi ja vastaa valmentajalle.',
          'Palvelu on auki aina.',
        ],
        sv: [
          'E-tjänst för arbetssökande',
          'Anmäl dig, uppdatera din plan och svara din handledare.',
          'Tjänsten är alltid öppen.',
        ],
        en: [
          'Online service for jobseekers',
          'Register, update your plan and answer your coach.',
          'It is always open.',
        ],
      },
    },
    {
      kind: 'online',
      key: 'tyonantaja-asiointi',
      unit: 'tyollisyys',
      path: 'tyonantaja',
      signIn: true,
      texts: {
        fi: [
          'Työnantajan asiointi',
          'Ilmoita paikka ja hae palkkatukea.',
          'Tunnistaudu yrityksen valtuuksilla.',
        ],
        sv: [
          'E-tjänst för arbetsgivare',
          'Anmäl en plats och sök lönesubvention.',
          'Identifiera dig med företagets fullmakt.',
        ],
      },
    },
    phone(
      'tyollisyys-puhelin',
      'tyollisyys',
      200,
      '1-5 9-16',
      'Työllisyyspalvelut',
      'Sysselsättningstjänsterna',
      'Kysy työnhausta ja palkkatuesta.',
      'Fråga om att söka jobb och om lönesubvention.',
    ),
    phone(
      'yritys-puhelin',
      'tyollisyys',
      202,
      '1-5 9-15',
      'Yritysneuvonta',
      'Företagsrådgivningen',
      'Varaa aika neuvojalle.',
      'Boka tid till rådgivaren.',
    ),
    phone(
      'kansainvalinen-puhelin',
      'tyollisyys',
      204,
      '1-4 10-14',
      'Monikielinen neuvonta',
      'Flerspråkig rådgivning',
      'Neuvontaa kahdeksalla kielellä.',
      'Rådgivning på åtta språk.',
    ),
    {
      kind: 'place',
      key: 'tyollisyystalo',
      unit: 'tyollisyys',
      street: { fi: 'Torikatu', sv: 'Torggatan' },
      number: '3',
      at: [-30, 50],
      phone: 200,
      hours: { week: ['1-5 9-15'], onHolidays: 'closed' },
      access: withLift,
      texts: {
        fi: [
          'Työn ja yrittämisen talo',
          'Valmentajat, yritysneuvojat ja kotoutumispalvelut.',
          'Aulassa on tietokoneita työnhakuun.',
        ],
        sv: [
          'Huset för arbete och företagande',
          'Handledare, företagsrådgivare och integrationstjänster.',
          'I aulan finns datorer för att söka jobb.',
        ],
        en: [
          'House of work and enterprise',
          'Coaches, business advisers and integration services.',
          'In the lobby there are computers for job hunting.',
        ],
      },
    },
  ],
}
