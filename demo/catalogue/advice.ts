import type { Sector } from './content.ts'
import { adviceChannels } from './advice-channels.ts'

/** Where to ask, how to take part, and how to get about. */
export const advice: Sector = {
  services: [
    {
      key: 'neuvonta',
      unit: 'asiakaspalvelu',
      classes: ['P9.6', 'P9.4'],
      groups: ['KR1', 'KR2'],
      texts: {
        fi: [
          'Palvelupiste Portti: neuvonta ja asiointi',
          'Kysy mistä tahansa kunnan asiasta. Jos emme tiedä, otamme selvää.',
          'Portissa saa lomakkeita, maksaa laskuja, jättää asiakirjoja ja saa apua hakemuksen täyttämiseen. Palvelemme suomeksi, ruotsiksi ja englanniksi.',
        ],
        sv: [
          'Servicestället Porten: rådgivning och ärenden',
          'Fråga om vad som helst som gäller kommunen. Om vi inte vet tar vi reda på det.',
          'I Porten finns blanketter, man kan betala räkningar, lämna handlingar och få hjälp att fylla i en ansökan. Vi betjänar på svenska, finska och engelska.',
        ],
        en: [
          'Service point Portti: advice',
          'Ask about anything to do with the municipality. If we do not know, we find out.',
          'At Portti you can get forms, pay bills, leave documents and have help with an application. We serve in Finnish, Swedish and English.',
        ],
      },
      keywords: {
        fi: 'kunnanvirasto, vaihde, yhteystiedot, asiakaspalvelu, kunnantalo, lomakkeet',
        sv: 'kommunkansli, växel, kontaktuppgifter, kundtjänst, kommunhus, blanketter',
        en: 'town hall, contact, switchboard, customer service',
      },
      channels: ['portti', 'neuvonta'],
    },
    {
      key: 'hyvinvointialue',
      unit: 'asiakaspalvelu',
      classes: ['P9.6', 'P5.17', 'P4.13'],
      groups: ['KR1'],
      events: ['KE11', 'KE12', 'KE13', 'KE1'],
      texts: {
        fi: [
          'Terveys- ja sosiaalipalvelut: näin pääset oikeaan paikkaan',
          'Lääkäri, hammaslääkäri, neuvola ja kotihoito ovat hyvinvointialueen palveluja. Ohjaamme eteenpäin.',
          'Kunta ei ole vuoden 2023 jälkeen järjestänyt terveys- ja sosiaalipalveluja. Kerromme numeron, johon soittaa, ja autamme löytämään ajanvarauksen. Kiireellisessä hädässä soita 112.',
        ],
        sv: [
          'Hälso- och socialtjänster: så kommer du till rätt ställe',
          'Läkare, tandläkare, rådgivning och hemvård hör till välfärdsområdet. Vi visar vidare.',
          'Kommunen ordnar inte hälso- och socialtjänster sedan 2023. Vi ger dig numret att ringa och hjälper dig att hitta tidsbokningen. Ring 112 i nödfall.',
        ],
        en: [
          'Health and social services: how to reach the right place',
          'Doctors, dentists, child health clinics and home care are run by the wellbeing services county. We show the way.',
          'The municipality has not run health and social services since 2023. We tell you which number to call and help you find the booking page. In an emergency call 112.',
        ],
      },
      keywords: {
        fi: 'hammaslääkäri, hammashoito, lääkäri, terveyskeskus, terveysasema, neuvola, kotihoito, sosiaalitoimisto, toimeentulotuki, omaishoito, rokotus, mielenterveys, vanhainkoti',
        sv: 'tandläkare, tandvård, läkare, hälsocentral, rådgivningsbyrå, hemvård, socialbyrå, närståendevård, vaccination',
        en: 'dentist, doctor, health centre, maternity clinic, social worker, home care, vaccination',
      },
      channels: ['neuvonta', 'hyvinvointialue-sivu'],
    },
    {
      key: 'laskut',
      unit: 'asiakaspalvelu',
      classes: ['P9.4'],
      groups: ['KR1', 'KR2'],
      texts: {
        fi: [
          'Kunnan laskut',
          'Kysy laskusta, siirrä eräpäivää tai tilaa e-lasku.',
          'Eräpäivää voi siirtää kuukauden verkossa. Jos laskussa on virhe, ota yhteyttä siihen palveluun, josta lasku tuli.',
        ],
        sv: [
          'Kommunens räkningar',
          'Fråga om en räkning, flytta förfallodagen eller beställ e-faktura.',
          'Förfallodagen kan flyttas en månad på webben. Om räkningen är fel, kontakta den tjänst som räkningen kommer från.',
        ],
      },
      keywords: {
        fi: 'lasku, maksaminen, eräpäivä, e-lasku, perintä, maksumuistutus',
        sv: 'faktura, betala, förfallodag, e-faktura, indrivning',
        en: 'invoice, bill, payment, due date',
      },
      channels: ['laskuasiointi', 'neuvonta'],
    },
    {
      key: 'asiakirjapyynto',
      unit: 'asiakaspalvelu',
      classes: ['P9.2', 'P25.4', 'P7.9'],
      groups: ['KR1', 'KR2'],
      texts: {
        fi: [
          'Asiakirjat, arkisto ja omat tiedot',
          'Pyydä päätöstä, vanhaa koulutodistusta, piirustuksia tai omia tietojasi.',
          'Julkisen asiakirjan saa kuka tahansa. Omista tiedoistasi saat tiedon kuukauden kuluessa. Talosi piirustukset löytyvät arkistosta.',
        ],
        sv: [
          'Handlingar, arkiv och egna uppgifter',
          'Be om ett beslut, ett gammalt skolbetyg, ritningar eller dina egna uppgifter.',
          'En offentlig handling får vem som helst. Uppgifter om dig själv får du inom en månad. Ritningarna till ditt hus finns i arkivet.',
        ],
      },
      keywords: {
        fi: 'tietopyyntö, todistus, koulutodistus, rakennuspiirustukset, pöytäkirja, tietosuoja',
        sv: 'begäran om uppgifter, betyg, ritningar, protokoll, dataskydd',
        en: 'records, archive, school certificate, drawings',
      },
      cost: {
        fi: 'Kopio 0,50 euroa sivu, todistus 10 euroa.',
        sv: 'Kopia 0,50 euro per sida, intyg 10 euro.',
      },
      processing: { fi: 'Kaksi viikkoa.', sv: 'Två veckor.' },
      channels: ['asiakirja-lomake', 'portti'],
    },
    {
      key: 'aloite',
      unit: 'asiakaspalvelu',
      classes: ['P8.3'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Kuntalaisaloite ja osallistuva budjetti',
          'Ehdota muutosta, kerää nimiä tai äänestä, mihin yhteinen raha käytetään.',
          'Aloitteen voi tehdä yksin tai yhdessä. Kun nimiä on kaksi prosenttia asukkaista, valtuusto käsittelee sen puolessa vuodessa. Osallistuvassa budjetissa on 60 000 euroa vuodessa.',
        ],
        sv: [
          'Invånarinitiativ och medborgarbudget',
          'Föreslå en ändring, samla namn eller rösta om vad gemensamma pengar används till.',
          'Ett initiativ kan man lämna ensam eller tillsammans. När två procent av invånarna har undertecknat behandlar fullmäktige det inom ett halvår. Medborgarbudgeten är 60 000 euro om året.',
        ],
      },
      keywords: {
        fi: 'vaikuttaminen, adressi, ehdotus, nimien keruu',
        sv: 'påverka, adress, förslag, namninsamling',
        en: 'petition, initiative, participation',
      },
      channels: ['aloite-palvelu', 'portti'],
    },
    {
      key: 'vaalit',
      unit: 'asiakaspalvelu',
      classes: ['P8.2'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Vaalit ja ennakkoäänestys',
          'Missä ja milloin voit äänestää.',
          'Ennakkoon voi äänestää kirjastossa ja Palvelupiste Portissa. Kotiäänestykseen ilmoittaudutaan soittamalla. Ota henkilöllisyystodistus mukaan.',
        ],
        sv: [
          'Val och förhandsröstning',
          'Var och när du kan rösta.',
          'På förhand kan man rösta på biblioteket och i servicestället Porten. Till hemmaröstning anmäler man sig per telefon. Ta med en identitetshandling.',
        ],
      },
      keywords: {
        fi: 'äänestäminen, äänestyspaikka, kuntavaalit, eduskuntavaalit',
        sv: 'rösta, röstningsställe, kommunalval, riksdagsval',
        en: 'election, voting, polling station',
      },
      channels: ['portti', 'paakirjasto', 'neuvonta'],
    },
    {
      key: 'avoimet-tyopaikat',
      unit: 'asiakaspalvelu',
      classes: ['P10.1'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Töihin kuntaan: avoimet työpaikat ja sijaisuudet',
          'Hae töihin opettajaksi, hoitajaksi, puistotyöntekijäksi – tai sijaiseksi.',
          'Avoimet paikat ja harjoittelupaikat ovat verkossa. Sijaiseksi voi ilmoittautua milloin vain, ja vuoroista sovitaan tekstiviestillä.',
        ],
        sv: [
          'Jobba hos kommunen: lediga platser och vikariat',
          'Sök jobb som lärare, skötare, parkarbetare – eller vikarie.',
          'Lediga platser och praktikplatser finns på webben. Som vikarie kan man anmäla sig när som helst och passen kommer man överens om per sms.',
        ],
      },
      keywords: {
        fi: 'rekrytointi, sijainen, työpaikat, harjoittelu, keikkatyö',
        sv: 'rekrytering, vikarie, praktik, lediga jobb',
        en: 'vacancies, work for the municipality, substitute',
      },
      channels: ['rekry-sivu', 'neuvonta'],
    },
    {
      key: 'kutsubussi',
      unit: 'joukkoliikenne',
      classes: ['P16.5'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Kutsubussi',
          'Bussi, joka tulee kun sen tilaat. Arkisin klo 7–19.',
          'Tilaa kyyti puhelimella tai verkossa viimeistään tuntia ennen. Bussi hakee pysäkiltä, ja liikkumisesteisen kotiovelta. Se kulkee koko kunnan alueella.',
        ],
        sv: [
          'Anropsbussen',
          'En buss som kommer när du beställer den. Vardagar kl. 7–19.',
          'Beställ resan per telefon eller på webben senast en timme innan. Bussen hämtar vid hållplatsen, och den som har svårt att röra sig vid dörren. Den kör i hela kommunen.',
        ],
        en: [
          'Bus on call',
          'A bus that comes when you order it. Weekdays 7–19.',
          'Order a ride by phone or on the web at least an hour before. The bus picks you up at a stop, or at your door if moving is hard for you. It covers the whole municipality.',
        ],
      },
      keywords: {
        fi: 'kyyti, kutsutaksi, palveluliikenne, kimppakyyti',
        sv: 'skjuts, servicetrafik, anropstaxi',
        en: 'ride, dial-a-ride, taxi',
      },
      cost: { fi: 'Matka 3,50 euroa.', sv: 'En resa 3,50 euro.', en: 'A ride is 3.50 euros.' },
      producer: { name: 'Rantalinjat Oy', alone: true },
      channels: ['kutsubussi-tilaus', 'kutsubussi-puhelin'],
    },
    {
      key: 'paikallisbussit',
      unit: 'joukkoliikenne',
      classes: ['P16.5'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Paikallisbussit, aikataulut ja liput',
          'Kolme bussilinjaa, kausilippu ja lippu puhelimeen.',
          'Linjat 1, 2 ja 3 kulkevat keskustan, sataman ja Koivurannan väliä. Kausilippu käy kaikilla linjoilla. Alle 7-vuotias ja lastenvaunujen kanssa matkustava pääsee maksutta.',
        ],
        sv: [
          'Lokalbussar, tidtabeller och biljetter',
          'Tre busslinjer, periodbiljett och biljett i telefonen.',
          'Linjerna 1, 2 och 3 går mellan centrum, hamnen och Björkstrand. Periodbiljetten gäller på alla linjer. Barn under 7 år och den som reser med barnvagn åker gratis.',
        ],
        en: [
          'Local buses, timetables and tickets',
          'Three bus lines, a season ticket and a ticket on your phone.',
          'Lines 1, 2 and 3 run between the centre, the harbour and Koivuranta. The season ticket covers all lines. Under 7s and those with a pram travel free.',
        ],
      },
      keywords: {
        fi: 'bussi, linja-auto, dösä, bussiaikataulu, bussilippu, kausilippu, pysäkki',
        sv: 'buss, tidtabell, bussbiljett, hållplats',
        en: 'bus, timetable, ticket, public transport',
      },
      cost: {
        fi: 'Kertalippu 3 euroa, kausilippu 45 euroa kuukaudessa.',
        sv: 'Enkelbiljett 3 euro, periodbiljett 45 euro i månaden.',
        en: 'Single 3 euros, season ticket 45 euros a month.',
      },
      producer: { name: 'Rantalinjat Oy', alone: true },
      channels: ['bussiaikataulut', 'portti'],
    },
  ],
  channels: adviceChannels,
}
