import type { Sector } from './content.ts'
import { earlyYearsChannels } from './early-years-channels.ts'

/** Early childhood education. */
export const earlyYears: Sector = {
  services: [
    {
      key: 'paivakodit',
      unit: 'varhaiskasvatus',
      classes: ['P3.4'],
      groups: ['KR1.2'],
      events: ['KE1', 'KE4.2'],
      texts: {
        fi: [
          'Varhaiskasvatus päiväkodissa',
          'Lapsesi leikkii, oppii ja saa kavereita päiväkodissa, jossa häntä hoitavat koulutetut aikuiset.',
          'Päiväkoteja on kuusi, joista kaksi on ruotsinkielisiä. Hae paikkaa viimeistään neljä kuukautta ennen kuin lapsi aloittaa. Jos saat töitä tai opiskelupaikan äkillisesti, paikka järjestyy kahdessa viikossa.',
        ],
        sv: [
          'Småbarnspedagogik på daghem',
          'Ditt barn leker, lär sig och får vänner på ett daghem med utbildad personal.',
          'Det finns sex daghem, två av dem svenskspråkiga. Ansök om plats senast fyra månader innan barnet börjar. Om du plötsligt får arbete eller en studieplats ordnas en plats inom två veckor.',
        ],
        en: [
          'Early childhood education in day-care centres',
          'Your child plays, learns and makes friends in a day-care centre with trained staff.',
          'There are six centres, two of them in Swedish. Apply at least four months before your child is to start. If you find work or a place to study at short notice, a place is arranged within two weeks.',
        ],
      },
      keywords: {
        fi: 'päiväkoti, päiväkotipaikka, hoitopaikka, lastentarha',
        sv: 'daghem, dagis, dagvård, dagvårdsplats, barnträdgård',
        en: 'day care, kindergarten, nursery',
      },
      cost: {
        fi: 'Maksu määräytyy perheen koon ja tulojen mukaan. Pienituloinen perhe ei maksa mitään.',
        sv: 'Avgiften beror på familjens storlek och inkomster. En familj med små inkomster betalar ingenting.',
        en: 'The fee depends on the size and income of the family. A family with a low income pays nothing.',
      },
      processing: {
        fi: 'Päätös tulee neljässä viikossa.',
        sv: 'Beslutet kommer inom fyra veckor.',
        en: 'The decision comes within four weeks.',
      },
      producer: { name: 'Päiväkoti Merimetso Oy' },
      channels: ['vaka-haku', 'vaka-neuvonta', 'merituuli', 'koivuranta', 'masen', 'vaka-tuloselvitys'],
    },
    {
      key: 'perhepaivahoito',
      unit: 'varhaiskasvatus',
      classes: ['P3.4'],
      groups: ['KR1.2'],
      events: ['KE1'],
      texts: {
        fi: [
          'Perhepäivähoito',
          'Lapsesi on hoidossa hoitajan kotona pienessä ryhmässä.',
          'Perhepäivähoitaja ottaa kotiinsa enintään neljä lasta ja yhden esikoululaisen. Hoito sopii hyvin pienimmille. Kun hoitaja on sairaana, lapsi saa varapaikan päiväkodista.',
        ],
        sv: [
          'Familjedagvård',
          'Ditt barn är i vård hemma hos en dagvårdare i en liten grupp.',
          'En familjedagvårdare tar emot högst fyra barn och ett förskolebarn. Vården passar de minsta bra. När dagvårdaren är sjuk får barnet en reservplats på ett daghem.',
        ],
      },
      keywords: { fi: 'hoitaja, kotihoito, perhehoitaja', sv: 'dagmamma, familjedagvårdare' },
      cost: { fi: 'Maksu on sama kuin päiväkodissa.', sv: 'Avgiften är densamma som på daghem.' },
      channels: ['vaka-haku', 'vaka-neuvonta'],
    },
    {
      key: 'avoin-paivakoti',
      unit: 'varhaiskasvatus',
      classes: ['P3.4', 'P25.5'],
      groups: ['KR1.2'],
      events: ['KE1'],
      texts: {
        fi: [
          'Avoin päiväkoti ja perhekerho',
          'Tule lapsesi kanssa leikkimään ja tapaamaan muita perheitä. Paikkaa ei tarvitse hakea.',
          'Aikuinen on mukana koko ajan. Aamupäivään kuuluu lauluhetki, ulkoilua ja omat eväät. Tiistaisin kerho on ruotsiksi.',
        ],
        sv: [
          'Öppet daghem och familjeklubb',
          'Kom och lek med ditt barn och träffa andra familjer. Du behöver inte ansöka om plats.',
          'En vuxen är med hela tiden. På förmiddagen sjunger vi, är ute och äter egen matsäck. På tisdagar är klubben på svenska.',
        ],
        en: [
          'Open day-care centre and family club',
          'Come and play with your child and meet other families. You need not apply.',
          'An adult stays with the child all the time. The morning has songs, time outdoors and your own snack. On Tuesdays the club is in Swedish.',
        ],
      },
      keywords: {
        fi: 'muskari, vauvakerho, taaperokerho, äiti-lapsi-kerho',
        sv: 'babyklubb, mamma-barn',
        en: 'baby group, toddlers, playgroup',
      },
      channels: ['merituuli', 'vaka-neuvonta'],
    },
    {
      key: 'vaka-palveluseteli',
      unit: 'varhaiskasvatus',
      classes: ['P3.4'],
      groups: ['KR1.2'],
      texts: {
        fi: [
          'Varhaiskasvatuksen palveluseteli',
          'Valitse yksityinen päiväkoti, ja kunta maksaa siitä osan.',
          'Palvelusetelillä maksat yksityisessä päiväkodissa tulojesi mukaan. Seteli käy niissä päiväkodeissa, jotka kunta on hyväksynyt. Hae seteliä ennen kuin lapsi aloittaa.',
        ],
        sv: [
          'Servicesedel för småbarnspedagogik',
          'Välj ett privat daghem, så betalar kommunen en del.',
          'Med servicesedeln betalar du enligt dina inkomster på ett privat daghem. Sedeln gäller på de daghem som kommunen har godkänt. Ansök om sedeln innan barnet börjar.',
        ],
      },
      keywords: { fi: 'yksityinen päiväkoti, seteli', sv: 'privat daghem' },
      cost: { fi: 'Omavastuu riippuu tuloista.', sv: 'Självrisken beror på inkomsterna.' },
      producer: { name: 'Päiväkoti Merimetso Oy', alone: true },
      voucher: true,
      channels: ['vaka-haku', 'vaka-neuvonta', 'vaka-tuloselvitys'],
    },
    {
      key: 'perheneuvonta',
      unit: 'varhaiskasvatus',
      classes: ['P3.7'],
      groups: ['KR1.2', 'KR1.3'],
      events: ['KE7'],
      texts: {
        fi: [
          'Perheiden neuvonta',
          'Keskusteluapua, kun arki perheessä kuormittaa.',
          'Voit jutella kahden kesken lapsen kasvatuksesta, riidoista tai erosta. Lähetettä et tarvitse. Kukaan muu ei saa tietää, mistä puhutte.',
        ],
        sv: [
          'Familjerådgivning',
          'Samtalshjälp när vardagen i familjen känns tung.',
          'Du kan prata i enrum om barnets fostran, gräl eller en skilsmässa. Du behöver ingen remiss. Ingen annan får veta vad ni talar om.',
        ],
        en: [
          'Family guidance',
          'Someone to talk to when family life weighs on you.',
          'You can talk in private about bringing up a child, about quarrels or a divorce. You need no referral. Nobody else learns what you talk about.',
        ],
      },
      keywords: {
        fi: 'avioero, ero, parisuhde, kasvatus, uhmaikä',
        sv: 'skilsmässa, parförhållande, fostran',
        en: 'divorce, parenting',
      },
      channels: ['perhe-puhelin', 'portti'],
    },
  ],
  channels: earlyYearsChannels,
}
