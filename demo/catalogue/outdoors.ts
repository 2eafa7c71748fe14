import { easy } from './access.ts'
import type { Sector } from './content.ts'

/** What one does outside: trails, beaches, boats, parks and gardens. */
export const outdoors: Sector = {
  services: [
    {
      key: 'ladut',
      unit: 'liikunta',
      classes: ['P27.1', 'P27.2'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Ladut ja ulkoilureitit',
          'Hiihdä, kävele ja pyöräile: latuja 42 kilometriä, reittejä 70.',
          'Kuntorata on valaistu kello 6–22. Näet verkosta, milloin ladut on ajettu. Laavuille kunta tuo polttopuut.',
        ],
        sv: [
          'Skidspår och friluftsleder',
          'Åk skidor, gå och cykla: 42 kilometer spår och 70 kilometer leder.',
          'Motionsslingan är upplyst klockan 6–22. På webben ser du när spåren har dragits. Kommunen för ved till vindskydden.',
        ],
        en: [
          'Ski tracks and trails',
          'Ski, walk and cycle: 42 kilometres of tracks and 70 of trails.',
          'The fitness trail is lit from 6 to 22. The web shows when the tracks were groomed. The municipality brings firewood to the shelters.',
        ],
      },
      keywords: {
        fi: 'hiihtolatu, latu, pururata, kuntorata, vaellus, laavu, nuotiopaikka, hiihtäminen',
        sv: 'skidspår, motionsslinga, vandring, vindskydd, skidåkning',
        en: 'skiing, hiking, cross-country, campfire',
      },
      channels: ['latutilanne', 'liikunta-puhelin'],
    },
    {
      key: 'uimarannat',
      unit: 'liikunta',
      classes: ['P27.1', 'P23.7'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Uimarannat ja talviuinti',
          'Kolme hoidettua uimarantaa ja avanto, jossa uidaan lokakuusta huhtikuuhun.',
          'Veden laatu tutkitaan neljästi kesässä, ja sinilevästä kerrotaan verkossa. Rantavahti on Hietarannassa heinäkuussa. Talviuintiin saa avaimen uimahallin kassalta.',
        ],
        sv: [
          'Badstränder och vinterbad',
          'Tre skötta badstränder och en vak där man badar från oktober till april.',
          'Vattnets kvalitet undersöks fyra gånger varje sommar och om blågrönalger berättas på webben. På Sandstranden finns badvakt i juli. Nyckel till vinterbadet fås i simhallens kassa.',
        ],
      },
      keywords: {
        fi: 'ranta, avantouinti, sinilevä, uimavesi',
        sv: 'strand, vinterbad, blågrönalger',
        en: 'beach, ice swimming, swimming outdoors',
      },
      channels: ['hietaranta', 'liikunta-puhelin'],
    },
    {
      key: 'venepaikat',
      unit: 'satamat',
      classes: ['P27.3'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Venepaikat ja talvisäilytys',
          'Vuokraa veneellesi paikka kesäksi tai säilytys talveksi.',
          'Paikkoja on Pohjoissatamassa ja Luotsinmäellä. Haku on helmikuussa, ja vapaita paikkoja voi kysyä koko kesän.',
        ],
        sv: [
          'Båtplatser och vinterförvaring',
          'Hyr en plats för din båt för sommaren eller förvaring för vintern.',
          'Det finns platser i Norra hamnen och vid Lotsbacken. Ansökan är i februari och lediga platser kan man fråga efter hela sommaren.',
        ],
        en: [
          'Boat berths and winter storage',
          'Rent a berth for your boat for the summer or storage for the winter.',
          'There are berths in the North harbour and at Luotsinmäki. Apply in February; ask about vacancies all summer.',
        ],
      },
      keywords: {
        fi: 'laituripaikka, vene, satama, venesatama, vierasvenesatama',
        sv: 'bryggplats, båt, hamn, gästhamn',
        en: 'marina, harbour, boat place',
      },
      cost: {
        fi: '120–390 euroa kesässä.',
        sv: '120–390 euro per sommar.',
        en: 'From 120 to 390 euros a summer.',
      },
      channels: ['venepaikkahaku', 'pohjoissatama', 'katu-puhelin'],
    },
    {
      key: 'leikkipuistot',
      unit: 'kadut',
      classes: ['P2.3', 'P25.5'],
      groups: ['KR1.2'],
      texts: {
        fi: [
          'Leikkipuistot',
          'Kahdeksantoista leikkipaikkaa ja yksi liikennepuisto.',
          'Keinut ja kiipeilytelineet tarkastetaan kerran kuussa. Liikennepuistossa poljetaan autoja toukokuusta syyskuuhun. Kerro heti, jos jokin on rikki.',
        ],
        sv: [
          'Lekparker',
          'Arton lekplatser och en trafikpark.',
          'Gungor och klätterställningar granskas en gång i månaden. I trafikparken trampar man bil från maj till september. Berätta genast om något är trasigt.',
        ],
        en: [
          'Playgrounds',
          'Eighteen playgrounds and one traffic park.',
          'Swings and climbing frames are inspected once a month. In the traffic park children drive pedal cars from May to September. Tell us at once if something is broken.',
        ],
      },
      keywords: {
        fi: 'leikkipaikka, leikkikenttä, keinu, liikennepuisto',
        sv: 'lekplats, gunga, trafikpark',
        en: 'playground, swings',
      },
      channels: ['vikailmoitus', 'liikennepuisto'],
    },
    {
      key: 'puistot',
      unit: 'kadut',
      classes: ['P23.1', 'P2.3'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Puistot, metsät ja kaadettavat puut',
          'Hoidamme puistot ja lähimetsät. Kerro vaarallisesta puusta tai kysy luvasta kaataa.',
          'Kunnan maalla kasvavaa puuta ei saa kaataa itse. Tarkastamme ilmoitetun puun kahdessa viikossa, vaarallisen heti. Omalla tontilla tarvitaan lupa kaava-alueella.',
        ],
        sv: [
          'Parker, skogar och trädfällning',
          'Vi sköter parkerna och närskogarna. Berätta om ett farligt träd eller fråga om lov att fälla.',
          'Ett träd på kommunens mark får man inte fälla själv. Vi granskar ett anmält träd inom två veckor, ett farligt genast. På egen tomt behövs lov på planlagt område.',
        ],
      },
      keywords: {
        fi: 'puun kaataminen, puunkaato, nurmikko, metsä, maisematyölupa, vieraslaji, jättiputki',
        sv: 'fälla träd, gräsmatta, skog, främmande art, jätteloka',
      },
      channels: ['vikailmoitus', 'katu-puhelin'],
    },
    {
      key: 'viljelypalstat',
      unit: 'kadut',
      classes: ['P25.5', 'P24.2'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Viljelypalstat',
          'Vuokraa palsta ja kasvata omat perunat, kukat ja kesäkurpitsat.',
          'Palstoja on Myllypellolla ja Koivurannassa, aarin ja puolen aarin kokoisia. Vesi tulee toukokuusta syyskuuhun. Vanha viljelijä saa paikkansa uudelleen, vapaat jaetaan maaliskuussa.',
        ],
        sv: [
          'Odlingslotter',
          'Hyr en lott och odla egen potatis, blommor och zucchini.',
          'Lotterna finns på Kvarnåkern och i Björkstrand och är en eller en halv ar stora. Vatten finns från maj till september. Den som odlat får sin plats igen, de lediga delas ut i mars.',
        ],
      },
      keywords: {
        fi: 'puutarha, palsta, kasvimaa, palstaviljely',
        sv: 'trädgård, kolonilott, potatisland',
        en: 'allotment, garden plot',
      },
      cost: { fi: '25 euroa kesässä.', sv: '25 euro per sommar.' },
      channels: ['venepaikkahaku', 'katu-puhelin'],
    },
  ],
  channels: [
    {
      kind: 'online',
      key: 'venepaikkahaku',
      unit: 'kadut',
      path: 'paikat',
      signIn: true,
      texts: {
        fi: [
          'Vene-, palsta- ja toripaikkojen haku',
          'Katso vapaat paikat ja hae.',
          'Vuokra maksetaan samassa palvelussa.',
        ],
        sv: [
          'Ansökan om båt-, odlings- och torgplatser',
          'Se lediga platser och ansök.',
          'Hyran betalas i samma tjänst.',
        ],
        en: [
          'Berths, allotments and market places',
          'See what is free and apply.',
          'The rent is paid in the same place.',
        ],
      },
    },
    {
      kind: 'page',
      key: 'latutilanne',
      unit: 'liikunta',
      path: 'latutilanne',
      texts: {
        fi: ['Latutilanne', 'Milloin mikin latu on viimeksi ajettu.', 'Tilanne päivittyy latukoneesta.'],
        sv: ['Spårläget', 'När varje spår senast drogs.', 'Läget uppdateras från spårmaskinen.'],
      },
    },
    {
      kind: 'place',
      key: 'hietaranta',
      unit: 'liikunta',
      street: { fi: 'Hietarannantie', sv: 'Sandstrandsvägen' },
      number: '40',
      at: [1900, -1250],
      hours: 'always',
      access: easy,
      texts: {
        fi: [
          'Hietarannan uimaranta',
          'Matala hiekkaranta, pukukopit ja kioski.',
          'Rantaan johtaa levyreitti, jota pitkin pääsee pyörätuolilla veteen.',
        ],
        sv: [
          'Sandstrandens badstrand',
          'En långgrund sandstrand med omklädningshytter och kiosk.',
          'En ramp leder ut i vattnet, så man kommer i med rullstol.',
        ],
      },
    },
    {
      kind: 'place',
      key: 'pohjoissatama',
      unit: 'kadut',
      street: { fi: 'Satamakatu', sv: 'Hamngatan' },
      number: '1',
      at: [60, -690],
      phone: 163,
      hours: { week: ['1-5 9-16'] },
      texts: {
        fi: [
          'Pohjoissatama',
          'Venepaikat, vierasvenelaituri ja septityhjennys.',
          'Satamavahti on paikalla kesällä myös viikonloppuisin.',
        ],
        sv: [
          'Norra hamnen',
          'Båtplatser, gästbrygga och septiktömning.',
          'Hamnvakten är på plats också på veckosluten på sommaren.',
        ],
        en: [
          'North harbour',
          'Berths, a guest pier and septic emptying.',
          'In summer the harbour guard is there at weekends, too.',
        ],
      },
    },
    {
      kind: 'place',
      key: 'liikennepuisto',
      unit: 'kadut',
      street: { fi: 'Puistopolku', sv: 'Parkstigen' },
      number: '8',
      at: [-430, 260],
      hours: { week: ['1-5 10-17'], onHolidays: 'closed' },
      access: easy,
      texts: {
        fi: [
          'Liikennepuisto',
          'Polkuautoja, liikennevaloja ja oikeat liikennemerkit.',
          'Avoinna toukokuusta syyskuuhun. Sateella kiinni.',
        ],
        sv: [
          'Trafikparken',
          'Trampbilar, trafikljus och riktiga trafikmärken.',
          'Öppen från maj till september. Stängd när det regnar.',
        ],
      },
    },
  ],
}
