import type { Sector } from './content.ts'
import { buildingChannels } from './building-channels.ts'

/** Building, land and the environment. */
export const building: Sector = {
  services: [
    {
      key: 'rakennuslupa',
      unit: 'rakennusvalvonta',
      classes: ['P2.1'],
      groups: ['KR1', 'KR2'],
      events: ['KE6'],
      permit: true,
      texts: {
        fi: [
          'Rakentamislupa',
          'Neuvonta ja lupa, kun rakennat tai muutat rakennusta.',
          'Luvan tarvitset taloon, isoon laajennukseen ja siihen, että muutat rakennuksen käyttöä. Pieni piharakennus ei tarvitse lupaa. Kysy ensin neuvoa: se säästää aikaa. Näet verkosta, missä vaiheessa hakemuksesi on.',
        ],
        sv: [
          'Bygglov',
          'Rådgivning och lov när du bygger eller ändrar en byggnad.',
          'Lov behövs för ett hus, en stor utbyggnad och när du ändrar en byggnads användning. En liten gårdsbyggnad behöver inget lov. Fråga först om råd: det sparar tid. På webben ser du i vilket skede din ansökan är.',
        ],
        en: [
          'Building permit',
          'Advice and a permit when you build or alter a building.',
          'You need a permit for a house, a large extension, or a change of use. A small outbuilding needs none. Ask for advice first: it saves time. The web shows where your application is.',
        ],
      },
      keywords: {
        fi: 'rakennuslupa, talo, autotalli, terassi, remontti, rakennusvalvonta, rakennustarkastaja, purkaminen',
        sv: 'byggnadslov, hus, garage, terrass, renovering, byggnadstillsyn, rivning',
        en: 'planning permission, house, garage, renovation',
      },
      cost: {
        fi: 'Maksu riippuu rakennuksen koosta. Neuvonta on maksutonta.',
        sv: 'Avgiften beror på byggnadens storlek. Rådgivningen är avgiftsfri.',
        en: 'The fee depends on the size of the building. Advice is free.',
      },
      processing: {
        fi: 'Kuusi viikkoa siitä, kun liitteet ovat kunnossa.',
        sv: 'Sex veckor från det att bilagorna är i ordning.',
        en: 'Six weeks from when the attachments are complete.',
      },
      channels: ['lupapiste', 'rakennusneuvonta', 'portti'],
    },
    {
      key: 'poikkeamislupa',
      unit: 'rakennusvalvonta',
      classes: ['P2.1', 'P2.3'],
      groups: ['KR1', 'KR2'],
      events: ['KE6'],
      permit: true,
      texts: {
        fi: [
          'Poikkeamislupa ja rakentaminen rannalle',
          'Lupa rakentaa toisin kuin kaava sanoo tai rannalle, jolla ei ole kaavaa.',
          'Kerro, mistä haluat poiketa ja miksi. Kuulemme naapurit puolestasi. Kun poikkeaminen on myönnetty, haet rakentamisluvan kahden vuoden kuluessa.',
        ],
        sv: [
          'Undantagslov och byggande på stranden',
          'Lov att bygga annorlunda än planen säger eller på en strand utan plan.',
          'Berätta vad du vill avvika från och varför. Vi hör grannarna för din räkning. När undantaget har beviljats söker du bygglov inom två år.',
        ],
      },
      keywords: { fi: 'ranta, mökki, kesämökki, kaavasta poikkeaminen', sv: 'strand, stuga, sommarstuga' },
      cost: { fi: '650 euroa.', sv: '650 euro.' },
      processing: { fi: 'Kolme kuukautta.', sv: 'Tre månader.' },
      channels: ['lupapiste', 'rakennusneuvonta'],
    },
    {
      key: 'tontit',
      unit: 'maankaytto',
      classes: ['P2.3'],
      groups: ['KR1', 'KR2'],
      events: ['KE6', 'KE4.2'],
      texts: {
        fi: [
          'Tontit: osto ja vuokra',
          'Omakotitontteja, rivitalotontteja ja paikkoja yrityksille.',
          'Vapaat tontit näkyvät kartalla. Omakotitontin voit varata kolmeksi kuukaudeksi ja sen jälkeen ostaa tai vuokrata viideksikymmeneksi vuodeksi.',
        ],
        sv: [
          'Tomter: köp och hyra',
          'Tomter för egnahemshus, radhus och företag.',
          'Lediga tomter syns på kartan. En egnahemstomt kan du reservera för tre månader och sedan köpa eller hyra för femtio år.',
        ],
        en: [
          'Plots: buying and renting',
          'Plots for detached houses, terraced houses and firms.',
          'The map shows what is free. You can reserve a plot for a house for three months, and then buy it or rent it for fifty years.',
        ],
      },
      keywords: {
        fi: 'omakotitontti, tonttihaku, yritystontti, maanvuokra',
        sv: 'egnahemstomt, företagstomt, arrende',
        en: 'land, building plot',
      },
      cost: {
        fi: 'Hinta on tontin tiedoissa.',
        sv: 'Priset finns i tomtens uppgifter.',
        en: 'The price is with the plot.',
      },
      channels: ['karttapalvelu', 'maankaytto-puhelin'],
    },
    {
      key: 'kaavoitus',
      unit: 'maankaytto',
      classes: ['P2.3', 'P8.3'],
      groups: ['KR1', 'KR2'],
      texts: {
        fi: [
          'Kaavoitus ja kaavasta sanominen',
          'Katso, mitä alueellesi suunnitellaan, ja sano mielipiteesi ennen päätöstä.',
          'Vireillä olevat kaavat ovat nähtävillä verkossa ja Palvelupiste Portissa. Mielipiteen tai muistutuksen voit jättää 30 päivän ajan.',
        ],
        sv: [
          'Planläggning och att säga sin åsikt',
          'Se vad som planeras i ditt område och säg din åsikt före beslutet.',
          'Aktuella planer är framlagda på webben och i servicestället Porten. En åsikt eller anmärkning kan du lämna under 30 dagar.',
        ],
      },
      keywords: {
        fi: 'asemakaava, yleiskaava, muistutus, kuuleminen',
        sv: 'detaljplan, generalplan, anmärkning, samråd',
      },
      channels: ['karttapalvelu', 'maankaytto-puhelin', 'portti'],
    },
    {
      key: 'kartat',
      unit: 'maankaytto',
      classes: ['P18.1', 'P2.4'],
      groups: ['KR1', 'KR2'],
      texts: {
        fi: [
          'Kartat, mittaukset ja osoitteet',
          'Tilaa kartta, rakennuspaikan merkintä tai uusi osoitenumero.',
          'Rakennuksen paikka merkitään maastoon ennen töiden alkua. Tonttikartan saa sähköisenä samana päivänä.',
        ],
        sv: [
          'Kartor, mätningar och adresser',
          'Beställ en karta, utmärkning av byggplatsen eller ett nytt adressnummer.',
          'Byggnadens plats märks ut i terrängen innan arbetet börjar. En tomtkarta fås elektroniskt samma dag.',
        ],
      },
      keywords: {
        fi: 'tonttikartta, osoitenumero, rajat, lohkominen, pohjakartta',
        sv: 'tomtkarta, adressnummer, rågång, styckning',
      },
      cost: { fi: 'Kartta 35 euroa, merkintä 420 euroa.', sv: 'Karta 35 euro, utmärkning 420 euro.' },
      channels: ['karttapalvelu', 'maankaytto-puhelin'],
    },
    {
      key: 'ymparistolupa',
      unit: 'ymparisto',
      classes: ['P23.5', 'P23.7'],
      groups: ['KR2', 'KR1'],
      permit: true,
      texts: {
        fi: [
          'Ympäristöluvat ja meluilmoitus',
          'Ilmoita melusta, hae ympäristölupaa tai kerro, kun ympäristö likaantuu.',
          'Konsertista, louhinnasta ja muusta kovasta melusta ilmoitetaan 30 päivää ennen. Savusta, hajusta, öljystä ja roskaamisesta voi ilmoittaa kuka vain.',
        ],
        sv: [
          'Miljötillstånd och bulleranmälan',
          'Anmäl buller, sök miljötillstånd eller berätta när miljön smutsas ner.',
          'Konserter, sprängning och annat starkt buller anmäls 30 dagar innan. Rök, lukt, olja och nedskräpning kan vem som helst anmäla.',
        ],
      },
      keywords: {
        fi: 'melu, haju, savu, öljyvahinko, roskaaminen, ympäristönsuojelu, naapuri polttaa',
        sv: 'buller, lukt, rök, olja, nedskräpning, miljövård',
      },
      cost: {
        fi: 'Meluilmoitus 180 euroa. Haitasta ilmoittaminen on maksutonta.',
        sv: 'Bulleranmälan 180 euro. Att anmäla en olägenhet är avgiftsfritt.',
      },
      channels: ['lupapiste', 'ymparisto-puhelin', 'meluilmoitus'],
    },
    {
      key: 'elintarvikevalvonta',
      unit: 'ymparisto',
      classes: ['P23.7', 'P11.2'],
      groups: ['KR2', 'KR1'],
      permit: true,
      texts: {
        fi: [
          'Elintarvikevalvonta ja terveellinen asunto',
          'Ilmoita kahvilasta, ruokamyrkytyksestä tai sisäilmasta.',
          'Uusi ravintola, kahvila tai myyntivaunu ilmoitetaan neljä viikkoa ennen avaamista. Terveystarkastaja käy kodissa, jos sisäilmasta epäillään haittaa.',
        ],
        sv: [
          'Livsmedelstillsyn och sunda bostäder',
          'Anmäl ett kafé, en matförgiftning eller dålig inomhusluft.',
          'En ny restaurang, ett kafé eller en försäljningsvagn anmäls fyra veckor före öppningen. Hälsoinspektören besöker hemmet om inomhusluften misstänks vara skadlig.',
        ],
      },
      keywords: {
        fi: 'terveystarkastaja, ravintola, ruokamyrkytys, home, sisäilma, ympäristöterveys',
        sv: 'hälsoinspektör, restaurang, matförgiftning, mögel, inomhusluft',
      },
      cost: { fi: 'Ilmoituksen käsittely 120 euroa.', sv: 'Behandling av anmälan 120 euro.' },
      producer: { name: 'Kaikulahden ympäristöterveys Oy' },
      channels: ['lupapiste', 'ymparisto-puhelin'],
    },
  ],
  channels: buildingChannels,
}
