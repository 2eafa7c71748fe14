import { easy } from './access.ts'
import type { Sector } from './content.ts'
import { phone } from './phone.ts'

/** A home, and later years. */
export const living: Sector = {
  services: [
    {
      key: 'vuokra-asunnot',
      unit: 'asuminen',
      classes: ['P1.1'],
      groups: ['KR1'],
      events: ['KE4.1', 'KE4.2', 'KE7'],
      texts: {
        fi: [
          'Kunnan vuokra-asunnot',
          'Hae kohtuuhintaista vuokra-asuntoa kunnan yhtiöltä.',
          'Asuntoja on 640, yksiöistä perheasuntoihin. Etusijalla on se, jolla on kiireellisin tarve. Hakemus on voimassa kolme kuukautta.',
        ],
        sv: [
          'Kommunens hyresbostäder',
          'Sök en hyresbostad till rimligt pris hos kommunens bolag.',
          'Det finns 640 bostäder, från ettor till familjebostäder. Den som har det mest brådskande behovet går före. Ansökan gäller i tre månader.',
        ],
        en: [
          'Municipal rental homes',
          "Apply for an affordable rental home from the municipality's company.",
          'There are 640 homes, from studios to family flats. Those with the most urgent need come first. An application is valid for three months.',
        ],
      },
      keywords: {
        fi: 'asunto, kämppä, vuokrakämppä, asuntohakemus, yksiö, kaksio, vuokra',
        sv: 'lägenhet, bostadsansökan, etta, hyra',
        en: 'flat, apartment, rent, housing',
      },
      cost: {
        fi: 'Vuokra 9–13 euroa neliöltä.',
        sv: 'Hyran är 9–13 euro per kvadratmeter.',
        en: 'Rent from 9 to 13 euros a square metre.',
      },
      producer: { name: 'Kaikurannan Asunnot Oy', alone: true },
      channels: ['asuntohaku', 'asunto-puhelin'],
    },
    {
      key: 'asumisneuvonta',
      unit: 'asuminen',
      classes: ['P1.4', 'P15.1'],
      groups: ['KR1'],
      events: ['KE9', 'KE7'],
      texts: {
        fi: [
          'Asumisneuvonta',
          'Apua, kun vuokra on rästissä, naapuri häiritsee tai koti on menossa alta.',
          'Asumisneuvoja sopii kanssasi maksusuunnitelmasta ja puhuu vuokranantajan kanssa. Apu on maksutonta, asuitpa vuokralla tai omassa.',
        ],
        sv: [
          'Boenderådgivning',
          'Hjälp när hyran är obetald, grannen stör eller du håller på att förlora ditt hem.',
          'Boenderådgivaren gör upp en betalningsplan med dig och talar med hyresvärden. Hjälpen är gratis, oavsett om du bor på hyra eller äger ditt hem.',
        ],
      },
      keywords: {
        fi: 'vuokravelka, häätö, naapuririita, velka, rahat loppu, asunnottomuus',
        sv: 'hyresskuld, vräkning, grannbråk, skuld, bostadslös',
        en: 'eviction, rent arrears, debt, homeless',
      },
      channels: ['asunto-puhelin', 'portti'],
    },
    {
      key: 'energianeuvonta',
      unit: 'ymparisto',
      classes: ['P2.2', 'P23.4'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Energia- ja korjausneuvonta',
          'Puolueetonta neuvoa lämmitykseen, remonttiin ja sähkölaskuun.',
          'Neuvoja vertaa kanssasi lämmitystapoja ja kertoo, mitä tukia valtiolta voi hakea. Taloyhtiöön neuvoja tulee käymään.',
        ],
        sv: [
          'Energi- och reparationsrådgivning',
          'Opartiska råd om uppvärmning, renovering och elräkningen.',
          'Rådgivaren jämför uppvärmningssätt med dig och berättar vilka statliga stöd som kan sökas. Till ett husbolag kommer rådgivaren på besök.',
        ],
      },
      keywords: {
        fi: 'maalämpö, ilmalämpöpumppu, sähkö, lämmitys, öljylämmitys, aurinkopaneeli',
        sv: 'bergvärme, luftvärmepump, el, solpanel',
      },
      channels: ['energia-puhelin'],
    },
    {
      key: 'kohtaamispaikka',
      unit: 'asiakaspalvelu',
      classes: ['P25.5', 'P8.4'],
      groups: ['KR1.1', 'KR1'],
      events: ['KE10', 'KE14'],
      texts: {
        fi: [
          'Kohtaamispaikka Ystävätupa',
          'Kahvia, lehtiä, kortinpeluuta ja seuraa ikäihmisille arkisin.',
          'Tuvalla voi vain istua tai tulla ryhmiin: muistelua, laulua, tietovisoja ja tuolijumppaa. Keskiviikkoisin puhutaan ruotsia. Lounas maksaa kahdeksan euroa.',
        ],
        sv: [
          'Mötesplatsen Vänstugan',
          'Kaffe, tidningar, kortspel och sällskap för äldre på vardagar.',
          'I stugan kan man bara sitta eller delta i grupper: minnen, sång, frågesport och stolgympa. På onsdagar talar vi svenska. Lunchen kostar åtta euro.',
        ],
      },
      keywords: {
        fi: 'vanhukset, eläkeläiset, yksinäisyys, kerho, päivätoiminta, lounas, eläkeläisten ruokailu',
        sv: 'äldre, pensionärer, ensamhet, klubb, lunch',
        en: 'seniors, pensioners, loneliness',
      },
      producer: { name: 'Kaikurannan Eläkkeensaajat ry' },
      channels: ['ystavatupa'],
    },
    {
      key: 'vanhusneuvosto',
      unit: 'asiakaspalvelu',
      classes: ['P8.3'],
      groups: ['KR1.1', 'KR1.6'],
      texts: {
        fi: [
          'Vanhusneuvosto ja vammaisneuvosto',
          'Neuvostot sanovat kunnalle, mitä ikäihmiset ja vammaiset tarvitsevat.',
          'Neuvostot antavat lausuntoja esteettömyydestä, liikenteestä ja palveluista. Kokouksiin voi tuoda asian kuka tahansa.',
        ],
        sv: [
          'Äldrerådet och rådet för personer med funktionsnedsättning',
          'Råden säger till kommunen vad äldre och personer med funktionsnedsättning behöver.',
          'Råden ger utlåtanden om tillgänglighet, trafik och tjänster. Vem som helst kan föra ett ärende till mötet.',
        ],
      },
      keywords: { fi: 'eläkeläisten edustus, esteettömyys, vaikuttaminen', sv: 'tillgänglighet, påverka' },
      channels: ['portti', 'neuvonta'],
    },
  ],
  channels: [
    {
      kind: 'online',
      key: 'asuntohaku',
      unit: 'asiakaspalvelu',
      path: 'asuntohakemus',
      signIn: true,
      texts: {
        fi: [
          'Asuntohakemus',
          'Hae vuokra-asuntoa ja katso vapaat.',
          'Liitteet voi lisätä kuvina puhelimesta.',
        ],
        sv: [
          'Bostadsansökan',
          'Sök en hyresbostad och se lediga.',
          'Bilagorna kan läggas till som bilder från telefonen.',
        ],
      },
    },
    phone(
      'asunto-puhelin',
      'asiakaspalvelu',
      190,
      '1-4 9-13',
      'Asuntotoimisto',
      'Bostadsbyrån',
      'Kysy asunnoista ja vuokrasta.',
      'Fråga om bostäder och hyra.',
    ),
    phone(
      'energia-puhelin',
      'rakennusvalvonta',
      186,
      '2-4 9-12',
      'Energianeuvoja',
      'Energirådgivaren',
      'Kysy lämmityksestä ja tuista.',
      'Fråga om uppvärmning och stöd.',
    ),
    {
      kind: 'place',
      key: 'ystavatupa',
      unit: 'asiakaspalvelu',
      street: { fi: 'Kirjastokuja', sv: 'Biblioteksgränden' },
      number: '6',
      at: [150, 110],
      phone: 195,
      hours: { week: ['1-5 9-15'], onHolidays: 'closed' },
      access: easy,
      texts: {
        fi: ['Ystävätupa', 'Olohuone, keittiö ja piha kirjaston takana.', 'Lounas kello 11–12.30.'],
        sv: ['Vänstugan', 'Vardagsrum, kök och gård bakom biblioteket.', 'Lunch klockan 11–12.30.'],
      },
    },
  ],
}
