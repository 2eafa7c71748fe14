import type { Sector } from './content.ts'
import { schoolsChannels } from './schools-channels.ts'

/** Schools, and what belongs to a school day. */
export const schools: Sector = {
  services: [
    {
      key: 'esiopetus',
      unit: 'koulut',
      classes: ['P6.1'],
      groups: ['KR1.2'],
      texts: {
        fi: [
          'Esiopetus',
          'Lapsesi on esikoulussa vuoden ennen koulun alkua.',
          'Esiopetusta on neljä tuntia päivässä päiväkodeissa ja kouluilla, suomeksi ja ruotsiksi. Ilmoita lapsesi tammikuussa. Muun osan päivästä lapsi voi olla varhaiskasvatuksessa.',
        ],
        sv: [
          'Förskoleundervisning',
          'Ditt barn går i förskola året innan skolan börjar.',
          'Förskolan är fyra timmar om dagen på daghem och skolor, på svenska och finska. Anmäl ditt barn i januari. Resten av dagen kan barnet vara i småbarnspedagogik.',
        ],
      },
      keywords: { fi: 'eskari, esikoulu, kuusivuotias', sv: 'eskari, förskola, sexåring' },
      channels: ['koulu-ilmoittautuminen', 'koulutoimisto'],
    },
    {
      key: 'perusopetus',
      unit: 'koulut',
      classes: ['P6.2'],
      groups: ['KR1.2', 'KR1.3'],
      events: ['KE4.2'],
      texts: {
        fi: [
          'Perusopetus ja kouluun ilmoittautuminen',
          'Lapsesi käy peruskoulun lähikoulussa, ensimmäisestä luokasta yhdeksänteen.',
          'Ilmoita tuleva ekaluokkalainen helmikuussa. Kun muutat Kaikurantaan, ilmoita lapsi kouluun heti kun tiedät uuden osoitteen. Oppikirjat, ruoka ja opetus ovat maksuttomia.',
        ],
        sv: [
          'Grundläggande utbildning och anmälan till skolan',
          'Ditt barn går i närskolan från första till nionde klass.',
          'Anmäl den som ska börja ettan i februari. När du flyttar till Ekostrand ska du anmäla barnet till skolan genast när du vet den nya adressen. Läroböcker, mat och undervisning är avgiftsfria.',
        ],
        en: [
          'Basic education and enrolling at school',
          'Your child goes to the nearest school, from the first year to the ninth.',
          'Enrol a future first-year pupil in February. When you move to Kaikuranta, enrol your child as soon as you know your new address. Books, meals and teaching are free.',
        ],
      },
      keywords: {
        fi: 'peruskoulu, alakoulu, yläkoulu, ekaluokka, koulupaikka, koulun vaihto',
        sv: 'grundskola, lågstadium, högstadium, ettan, byta skola',
        en: 'school, primary school, comprehensive school',
      },
      channels: ['koulu-ilmoittautuminen', 'koulutoimisto', 'rannan-koulu', 'strandskolan'],
    },
    {
      key: 'kielikylpy',
      unit: 'koulut',
      classes: ['P6.2', 'P3.4'],
      groups: ['KR1.2'],
      texts: {
        fi: [
          'Ruotsin kielikylpy',
          'Suomenkielinen lapsi oppii ruotsia leikkien ja koulussa.',
          'Kielikylpy alkaa viisivuotiaana Daghemmet Måsenissa ja jatkuu Rannan koulussa yhdeksännelle luokalle. Hae tammikuussa.',
        ],
        sv: [
          'Språkbad i svenska',
          'Ett finskspråkigt barn lär sig svenska genom lek och i skolan.',
          'Språkbadet börjar när barnet är fem år på Daghemmet Måsen och fortsätter i Rannan koulu till nionde klass. Ansök i januari.',
        ],
      },
      keywords: { fi: 'ruotsi, kaksikielinen opetus', sv: 'tvåspråkig undervisning' },
      channels: ['koulu-ilmoittautuminen', 'koulutoimisto', 'rannan-koulu', 'masen'],
    },
    {
      key: 'iltapaivatoiminta',
      unit: 'koulut',
      classes: ['P6.3'],
      groups: ['KR1.2'],
      texts: {
        fi: [
          'Koululaisten aamu- ja iltapäivätoiminta',
          'Ekaluokkalaisella on turvallinen paikka ennen koulua ja sen jälkeen.',
          'Toimintaa on ensimmäisen ja toisen luokan oppilaille sekä erityistä tukea saaville kello 7–17. Hae huhtikuussa. Välipala kuuluu hintaan.',
        ],
        sv: [
          'Morgon- och eftermiddagsverksamhet för skolelever',
          'En förstaklassist har en trygg plats före och efter skolan.',
          'Verksamhet ordnas för elever i ettan och tvåan och för dem som får särskilt stöd klockan 7–17. Ansök i april. Mellanmål ingår i priset.',
        ],
        en: [
          'Morning and afternoon activities for pupils',
          'A first-year pupil has a safe place before and after school.',
          'For pupils of the first two years and those who get special support, from 7 to 17. Apply in April. A snack is included.',
        ],
      },
      keywords: {
        fi: 'iltis, iltapäiväkerho, ip-kerho, aamukerho',
        sv: 'eftis, eftermiddagsklubb',
        en: 'after-school club',
      },
      cost: { fi: '120 euroa kuukaudessa.', sv: '120 euro i månaden.', en: '120 euros a month.' },
      producer: { name: 'Kaikurannan Nuorisoseura ry' },
      channels: ['koulu-ilmoittautuminen', 'koulutoimisto'],
    },
    {
      key: 'koulukuljetus',
      unit: 'koulut',
      classes: ['P6.2', 'P16.5'],
      groups: ['KR1.2'],
      texts: {
        fi: [
          'Koulukuljetus',
          'Koululainen pääsee kouluun kunnan kyydillä, kun matka on pitkä tai vaarallinen.',
          'Kyydin saa, kun matkaa on yli viisi kilometriä, tai pienimmillä yli kolme. Sen saa myös, jos tie on vaarallinen. Hae huoltajana ennen lukuvuoden alkua.',
        ],
        sv: [
          'Skolskjuts',
          'En elev får skjuts till skolan av kommunen när vägen är lång eller farlig.',
          'Skjuts ges när vägen är över fem kilometer, för de minsta över tre. Den ges också om vägen är farlig. Vårdnadshavaren ansöker före läsåret.',
        ],
      },
      keywords: { fi: 'koulutaksi, koulukyyti, koulumatka', sv: 'skoltaxi, skolväg' },
      processing: { fi: 'Kaksi viikkoa.', sv: 'Två veckor.' },
      channels: ['koulukuljetus-lomake', 'koulutoimisto'],
    },
    {
      key: 'kouluruoka',
      unit: 'ruokapalvelut',
      classes: ['P6.2'],
      groups: ['KR1.2', 'KR1.3'],
      texts: {
        fi: [
          'Kouluruokailu',
          'Lämmin lounas jokaiselle oppilaalle jokaisena koulupäivänä.',
          'Ruokalista on verkossa kuusi viikkoa eteenpäin. Joka päivä on tarjolla myös kasvisruoka. Kerro allergiasta ja erityisruokavaliosta lomakkeella.',
        ],
        sv: [
          'Skolmat',
          'En varm lunch till varje elev varje skoldag.',
          'Matsedeln finns på webben sex veckor framåt. Varje dag serveras också vegetarisk mat. Meddela allergi och specialkost med blanketten.',
        ],
        en: [
          'School meals',
          'A warm lunch for every pupil on every school day.',
          'The menu is on the web six weeks ahead. There is a vegetarian meal every day. Tell us of allergies and special diets with the form.',
        ],
      },
      keywords: {
        fi: 'ruokalista, erityisruokavalio, allergia, lounas, kasvisruoka',
        sv: 'matsedel, specialkost, allergi, lunch',
        en: 'menu, lunch, special diet',
      },
      channels: ['ruokalista', 'erityisruokavalio'],
    },
    {
      key: 'lukio',
      unit: 'koulut',
      classes: ['P6.8'],
      groups: ['KR1.3'],
      events: ['KE3'],
      texts: {
        fi: [
          'Kaikurannan lukio',
          'Opiskele ylioppilaaksi päivisin tai iltaisin, suomeksi tai ruotsiksi.',
          'Lukioon haetaan yhteishaussa helmi–maaliskuussa. Aikuiset opiskelevat iltalinjalla omaan tahtiinsa ja voivat ottaa yksittäisiä kursseja.',
        ],
        sv: [
          'Ekostrands gymnasium',
          'Studera till student på dagen eller kvällen, på svenska eller finska.',
          'Man söker till gymnasiet i den gemensamma ansökan i februari–mars. Vuxna studerar i egen takt på kvällslinjen och kan ta enskilda kurser.',
        ],
      },
      keywords: {
        fi: 'ylioppilas, yhteishaku, abi, iltalukio',
        sv: 'student, gemensam ansökan, abi',
        en: 'upper secondary school, high school',
      },
      channels: ['lukiorakennus', 'koulutoimisto'],
    },
  ],
  channels: schoolsChannels,
}
