import type { Sector } from './content.ts'
import { sportsChannels } from './sports-channels.ts'

/** Sports under a roof, and money for those who move. */
export const sports: Sector = {
  services: [
    {
      key: 'uimahalli',
      unit: 'liikunta',
      classes: ['P27.1'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Uimahalli',
          'Kaksi allasta, saunat ja kuntosali Aallokon uimahallissa.',
          'Isossa altaassa on kuusi rataa ja hyppytorni, pienessä lämmin vesi lapsille ja vesijumpalle. Saunan löylyt ovat valmiina heti aamusta. Viimeinen sisäänpääsy on tuntia ennen sulkemista.',
        ],
        sv: [
          'Simhallen',
          'Två bassänger, bastur och gym i simhallen Aallokko.',
          'Den stora bassängen har sex banor och ett hopptorn, den lilla varmt vatten för barn och vattengymnastik. Bastun är varm från morgonen. Sista insläppet är en timme före stängning.',
        ],
        en: [
          'Swimming hall',
          'Two pools, saunas and a gym at the Aallokko hall.',
          'The large pool has six lanes and a diving tower, the small one warm water for children and aqua fitness. The saunas are hot from the morning. Last entry is an hour before closing.',
        ],
      },
      keywords: {
        fi: 'uinti, uimaan, allas, sauna, vesijumppa, rannekkeet, halli',
        sv: 'simma, bassäng, bastu, vattengymnastik, armband',
        en: 'swimming pool, sauna, aqua fitness',
      },
      cost: {
        fi: 'Aikuiset 7 euroa, lapset ja eläkeläiset 4 euroa. Sarjakortti on edullisempi.',
        sv: 'Vuxna 7 euro, barn och pensionärer 4 euro. Ett seriekort är förmånligare.',
        en: 'Adults 7 euros, children and pensioners 4 euros. A ticket for ten visits is cheaper.',
      },
      channels: ['aallokko', 'aallokko-puhelin', 'liikunta-ilmoittautuminen'],
    },
    {
      key: 'uimakoulu',
      unit: 'liikunta',
      classes: ['P27.1'],
      groups: ['KR1.2'],
      texts: {
        fi: [
          'Lasten uimakoulu',
          'Kymmenen kerran uimakoulu 5–9-vuotiaille syksyllä ja keväällä.',
          'Ryhmässä on enintään kahdeksan lasta. Kurssit opetetaan suomeksi ja ruotsiksi. Ilmoittautuminen alkaa elokuussa ja tammikuussa kello 9.',
        ],
        sv: [
          'Simskola för barn',
          'Simskola med tio lektioner för 5–9-åringar på hösten och våren.',
          'I en grupp finns högst åtta barn. Kurserna hålls på svenska och finska. Anmälan börjar i augusti och januari klockan 9.',
        ],
        en: [
          "Children's swimming school",
          'Ten lessons for ages 5 to 9, in autumn and spring.',
          'There are at most eight children in a group. Courses are taught in Finnish and Swedish. Enrolment opens in August and January at 9.',
        ],
      },
      keywords: { fi: 'uimaopetus, uimakurssi', sv: 'simundervisning, simkurs', en: 'swimming lessons' },
      cost: { fi: '45 euroa.', sv: '45 euro.', en: '45 euros.' },
      channels: ['liikunta-ilmoittautuminen', 'aallokko', 'aallokko-puhelin'],
    },
    {
      key: 'kuntosali',
      unit: 'liikunta',
      classes: ['P27.1'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Kuntosali ja ohjatut tunnit',
          'Treenaa omin päin tai ohjatulla tunnilla: joogaa, kuntopiiriä ja kahvakuulaa.',
          'Kuntosali on uimahallin toisessa kerroksessa. Ohjaaja neuvoo laitteiden käytössä maanantaisin. Ohjatuille tunneille voi tulla ilman ilmoittautumista.',
        ],
        sv: [
          'Gym och ledda pass',
          'Träna på egen hand eller på ett lett pass: yoga, cirkelträning och kettlebell.',
          'Gymmet finns på simhallens andra våning. En instruktör visar apparaterna på måndagar. Till de ledda passen kommer man utan anmälan.',
        ],
      },
      keywords: {
        fi: 'sali, jumppa, jooga, kuntoilu, treeni',
        sv: 'jumppa, yoga, träning',
        en: 'gym, fitness, yoga',
      },
      cost: { fi: 'Kertamaksu 6 euroa.', sv: 'Engångsavgift 6 euro.' },
      channels: ['aallokko', 'aallokko-puhelin'],
    },
    {
      key: 'seniorikortti',
      unit: 'liikunta',
      classes: ['P27.1'],
      groups: ['KR1.1'],
      events: ['KE10'],
      texts: {
        fi: [
          'Seniorikortti ja ikäihmisten liikunta',
          '65 vuotta täyttänyt ui, kuntoilee ja jumppaa koko vuoden yhdellä kortilla.',
          'Kortilla pääsee uimahalliin ja kuntosalille arkisin kello 15 asti. Tuolijumppa, tasapainoryhmä ja ulkokuntoilu kuuluvat hintaan. Kortin saa uimahallin kassalta.',
        ],
        sv: [
          'Seniorkort och motion för äldre',
          'Den som fyllt 65 år simmar, tränar och gympar hela året med ett kort.',
          'Med kortet kommer man till simhallen och gymmet på vardagar fram till klockan 15. Stolgympa, balansgrupp och utegym ingår. Kortet köps i simhallens kassa.',
        ],
        en: [
          'Senior card and exercise for older people',
          'At 65 or over you swim and exercise all year with one card.',
          'The card opens the swimming hall and the gym on weekdays until 15. Chair exercise, the balance group and the outdoor gym are included. Buy it at the swimming hall.',
        ],
      },
      keywords: {
        fi: 'eläkeläinen, vanhukset, tuolijumppa, tasapaino',
        sv: 'pensionär, stolgympa, balans',
        en: 'pensioner, elderly',
      },
      cost: { fi: '60 euroa vuodessa.', sv: '60 euro om året.', en: '60 euros a year.' },
      channels: ['aallokko', 'aallokko-puhelin'],
    },
    {
      key: 'soveltava-liikunta',
      unit: 'liikunta',
      classes: ['P27.1'],
      groups: ['KR1.4', 'KR1.6'],
      events: ['KE11', 'KE12'],
      texts: {
        fi: [
          'Soveltava liikunta',
          'Liikuntaa omaan tahtiin, kun sairaus tai vamma rajoittaa.',
          'Ryhmiä on nivelvaivaisille, sydänsairaille, näkövammaisille ja kehitysvammaisille. Allasryhmään pääsee nostimella. Avustaja pääsee mukaan maksutta.',
        ],
        sv: [
          'Anpassad motion',
          'Motion i egen takt när en sjukdom eller funktionsnedsättning begränsar.',
          'Det finns grupper för personer med ledbesvär, hjärtsjukdom, synnedsättning eller utvecklingsstörning. Till bassänggruppen finns en lyft. Assistenten deltar avgiftsfritt.',
        ],
      },
      keywords: {
        fi: 'erityisliikunta, vammaiset, kuntoutus, selkä, pyörätuoli',
        sv: 'specialmotion, rehabilitering, rygg, rullstol',
      },
      cost: { fi: '30 euroa kaudessa.', sv: '30 euro per säsong.' },
      channels: ['liikunta-ilmoittautuminen', 'aallokko', 'liikunta-puhelin'],
    },
    {
      key: 'jaahalli',
      unit: 'liikunta',
      classes: ['P27.1'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Jäähalli ja yleisöluistelu',
          'Luistele hallissa elokuusta huhtikuuhun. Yleisövuoroille voi vain tulla.',
          'Yleisöluistelu on sunnuntaisin ja keskiviikkoisin. Luistimia ja kypäriä saa lainaksi. Seurat ja porukat varaavat jäävuoroja verkossa.',
        ],
        sv: [
          'Ishallen och allmänhetens åkning',
          'Åk skridskor i hallen från augusti till april. Till allmänhetens turer är det bara att komma.',
          'Allmänheten åker på söndagar och onsdagar. Skridskor och hjälmar kan lånas. Föreningar och grupper bokar istider på webben.',
        ],
        en: [
          'Ice rink and public skating',
          'Skate indoors from August to April. Just come to the public sessions.',
          'Public sessions are on Sundays and Wednesdays. Skates and helmets can be borrowed. Clubs and groups book ice time on the web.',
        ],
      },
      keywords: {
        fi: 'luistelu, jääkiekko, lätkä, luistimet, jäävuoro, tekojää',
        sv: 'skridskor, ishockey, istid',
        en: 'ice skating, hockey',
      },
      cost: {
        fi: 'Yleisöluistelu 3 euroa.',
        sv: 'Allmänhetens åkning 3 euro.',
        en: 'Public skating 3 euros.',
      },
      channels: ['tilavaraus', 'jaahallirakennus', 'liikunta-puhelin'],
    },
    {
      key: 'liikuntatilat',
      unit: 'liikunta',
      classes: ['P27.1', 'P2.5'],
      groups: ['KR1', 'KR2.7'],
      texts: {
        fi: [
          'Liikuntasalien ja kenttien varaaminen',
          'Varaa koulun sali, tekonurmi tai tenniskenttä omalle porukalle tai seuralle.',
          'Vapaat vuorot näkyvät varauskalenterissa. Vakiovuoroja haetaan toukokuussa seuraavaksi vuodeksi. Lasten ja nuorten vuorot ovat maksuttomia.',
        ],
        sv: [
          'Bokning av gymnastiksalar och planer',
          'Boka en skolas gymnastiksal, konstgräset eller tennisbanan för ditt gäng eller din förening.',
          'Lediga turer syns i bokningskalendern. Fasta turer söks i maj för det följande året. Barns och ungas turer är avgiftsfria.',
        ],
        en: [
          'Booking sports halls and fields',
          'Book a school gym, the artificial turf or a tennis court for your group or club.',
          'The calendar shows what is free. Regular slots are applied for in May. Slots for children and young people are free of charge.',
        ],
      },
      keywords: {
        fi: 'salivuoro, kenttävaraus, jalkapallokenttä, tennis, sulkapallo, vuorovaraus',
        sv: 'salstur, fotbollsplan, tennis, badminton',
        en: 'football pitch, tennis court',
      },
      cost: {
        fi: 'Aikuiset 10–35 euroa tunnilta.',
        sv: 'Vuxna 10–35 euro per timme.',
        en: 'Adults from 10 to 35 euros an hour.',
      },
      channels: ['tilavaraus', 'liikunta-puhelin'],
    },
    {
      key: 'seura-avustus',
      unit: 'liikunta',
      classes: ['P27.1', 'P8.4'],
      groups: ['KR2.7'],
      texts: {
        fi: [
          'Avustukset urheiluseuroille',
          'Seura saa tukea lasten ja nuorten harrastamiseen, ohjaajien koulutukseen ja kilpailuihin.',
          'Toiminta-avustusta haetaan maaliskuun loppuun mennessä. Liitä mukaan toimintakertomus ja tilinpäätös.',
        ],
        sv: [
          'Bidrag till idrottsföreningar',
          'En förening får stöd för barns och ungas hobbyer, ledarutbildning och tävlingar.',
          'Verksamhetsbidrag söks före utgången av mars. Bifoga verksamhetsberättelse och bokslut.',
        ],
      },
      keywords: { fi: 'seuratuki, urheiluseura, avustus', sv: 'föreningsstöd, idrottsförening' },
      processing: { fi: 'Päätökset tulevat kesäkuussa.', sv: 'Besluten kommer i juni.' },
      channels: ['avustushaku', 'liikunta-puhelin'],
    },
  ],
  channels: sportsChannels,
}
