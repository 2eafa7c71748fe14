import type { Sector } from './content.ts'
import { streetsChannels } from './streets-channels.ts'

/** Streets, water, waste, markets. */
export const streets: Sector = {
  services: [
    {
      key: 'talvikunnossapito',
      unit: 'kadut',
      classes: ['P16.7'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Katujen talvikunnossapito',
          'Auraus ja hiekoitus kaduilla ja pyöräteillä.',
          'Pääkadut ja pyörätiet aurataan ennen kello 7, asuntokadut vuorokauden kuluessa. Hiekan saat hakea maksutta Verstaskujalta. Kerro auraamattomasta tai liukkaasta kadusta vikailmoituksella.',
        ],
        sv: [
          'Vinterunderhåll av gator',
          'Plogning och sandning av gator och cykelvägar.',
          'Huvudgator och cykelvägar plogas före klockan 7, bostadsgator inom ett dygn. Sand får du hämta gratis på Verkstadsgränden. Meddela en oplogad eller hal gata med en felanmälan.',
        ],
        en: [
          'Winter maintenance of streets',
          'Ploughing and sanding of streets and cycle paths.',
          'Main streets and cycle paths are ploughed before 7, residential streets within a day. Sand is free at Verstaskuja. Report an icy or unploughed street.',
        ],
      },
      keywords: {
        fi: 'auraus, lumi, liukkaus, hiekoitus, lumityöt, lumivalli, polanne',
        sv: 'plogning, snö, halka, sandning, snöröjning, snövall',
        en: 'snow, ploughing, ice, slippery',
      },
      channels: ['vikailmoitus', 'katu-puhelin'],
    },
    {
      key: 'katuvalot',
      unit: 'kadut',
      classes: ['P16.7'],
      groups: ['KR1'],
      texts: {
        fi: [
          'Vikailmoitus: katuvalot, kuopat ja liikennemerkit',
          'Kerro, kun katuvalo on pimeänä, tiessä on kuoppa tai merkki on nurin.',
          'Merkitse paikka karttaan ja lisää halutessasi kuva. Korjaamme vaarallisen vian heti ja muut viikossa. Näet ilmoituksesi vaiheen koodilla.',
        ],
        sv: [
          'Felanmälan: gatlyktor, gropar och trafikmärken',
          'Berätta när en gatlykta är släckt, det finns en grop i vägen eller ett märke har fallit.',
          'Märk ut platsen på kartan och bifoga gärna en bild. Farliga fel reparerar vi genast och andra inom en vecka. Med koden ser du i vilket skede anmälan är.',
        ],
        en: [
          'Reporting faults: street lights, potholes and signs',
          'Tell us when a street light is out, there is a hole in the road or a sign has fallen.',
          'Mark the place on the map and add a photo if you like. Dangerous faults are mended at once, others within a week. A code shows how it is getting on.',
        ],
      },
      keywords: {
        fi: 'katulamppu, valaistus, kuoppa, reikä, asfaltti, liikennevalo, katuvika',
        sv: 'gatlampa, belysning, grop, asfalt, trafikljus',
        en: 'street lamp, pothole, broken',
      },
      channels: ['vikailmoitus', 'katu-puhelin'],
    },
    {
      key: 'kaivulupa',
      unit: 'kadut',
      classes: ['P16.7', 'P11.2'],
      groups: ['KR2', 'KR1'],
      permit: true,
      texts: {
        fi: [
          'Kaivulupa ja kadun sulkeminen',
          'Lupa kaivaa katua, pystyttää teline tai sulkea katu tapahtuman ajaksi.',
          'Hae lupaa vähintään seitsemän päivää ennen. Liitä mukaan suunnitelma siitä, mistä jalankulkijat ja pyöräilijät kulkevat.',
        ],
        sv: [
          'Grävtillstånd och avstängning av gata',
          'Tillstånd att gräva i en gata, resa en ställning eller stänga gatan under ett evenemang.',
          'Sök tillstånd minst sju dagar innan. Bifoga en plan över var fotgängare och cyklister går.',
        ],
      },
      keywords: {
        fi: 'katulupa, kaivaminen, rakennusteline, katujuhla',
        sv: 'gatutillstånd, gräva, byggnadsställning, gatufest',
      },
      cost: { fi: '150 euroa ja 5 euroa päivältä.', sv: '150 euro och 5 euro per dag.' },
      processing: { fi: 'Viikko.', sv: 'En vecka.' },
      channels: ['lupapiste', 'katu-puhelin'],
    },
    {
      key: 'pysakointi',
      unit: 'kadut',
      classes: ['P16.4'],
      groups: ['KR1', 'KR2'],
      permit: true,
      texts: {
        fi: [
          'Pysäköinti ja asukaspysäköintitunnus',
          'Missä saa pysäköidä, mitä se maksaa ja miten saat asukkaan tunnuksen.',
          'Keskustassa pysäköit kaksi tuntia kiekolla. Asukas saa tunnuksen, jolla auto saa olla kotikadulla. Virhemaksusta voit pyytää oikaisua kahdessa viikossa.',
        ],
        sv: [
          'Parkering och boendeparkering',
          'Var man får parkera, vad det kostar och hur du får boendeparkering.',
          'I centrum parkerar du två timmar med skiva. En boende får ett tillstånd att stå på sin gata. Rättelse av en felavgift kan du begära inom två veckor.',
        ],
        en: [
          'Parking and the resident permit',
          'Where you may park, what it costs and how to get a resident permit.',
          'In the centre you park for two hours with a disc. A resident gets a permit for their own street. You can appeal a parking fine within two weeks.',
        ],
      },
      keywords: {
        fi: 'parkki, parkkipaikka, parkkisakko, pysäköintivirhemaksu, kiekko, auto',
        sv: 'parkera, parkeringsböter, bil, skiva',
        en: 'parking, parking fine, parking ticket, car',
      },
      cost: {
        fi: 'Tunnus 60 euroa vuodessa.',
        sv: 'Tillståndet 60 euro om året.',
        en: 'The permit is 60 euros a year.',
      },
      channels: ['pysakointitunnus', 'portti'],
    },
    {
      key: 'vesi',
      unit: 'vesihuolto',
      classes: ['P23.3'],
      groups: ['KR1', 'KR2'],
      events: ['KE6', 'KE4.2'],
      texts: {
        fi: [
          'Vesi ja viemäri',
          'Liity vesijohtoon ja viemäriin, ilmoita mittarin lukema tai kerro vuodosta.',
          'Mittarin lukema ilmoitetaan kerran vuodessa ja kun muutat. Putkirikosta soita heti, päivystys vastaa yölläkin. Veden laatu tutkitaan joka kuukausi.',
        ],
        sv: [
          'Vatten och avlopp',
          'Anslut dig till vatten och avlopp, meddela mätarställningen eller berätta om en läcka.',
          'Mätarställningen meddelas en gång om året och när du flyttar. Ring genast om ett rör går sönder, jouren svarar också på natten. Vattnets kvalitet undersöks varje månad.',
        ],
        en: [
          'Water and sewerage',
          'Connect to water and sewers, report your meter reading or a leak.',
          'Report your reading once a year and when you move. Call at once about a burst pipe, even at night. Water quality is tested every month.',
        ],
      },
      keywords: {
        fi: 'vesimittari, vesilasku, vesikatko, putkirikko, vuoto, viemäritukos, hana',
        sv: 'vattenmätare, vattenräkning, vattenavbrott, rörbrott, läcka',
        en: 'water meter, leak, sewage, water bill',
      },
      cost: {
        fi: 'Vesi 2,10 euroa ja jätevesi 3,20 euroa kuutiolta.',
        sv: 'Vatten 2,10 euro och avlopp 3,20 euro per kubikmeter.',
        en: 'Water 2.10 and sewage 3.20 euros a cubic metre.',
      },
      producer: { name: 'Kaikurannan Vesi Oy', alone: true },
      channels: ['vesimittari', 'vesipaivystys'],
    },
    {
      key: 'lajitteluasema',
      unit: 'jatehuolto',
      classes: ['P23.2'],
      groups: ['KR1', 'KR2'],
      texts: {
        fi: [
          'Lajitteluasema ja jäteneuvonta',
          'Tuo isot jätteet, puutarhajätteet, sähkölaitteet ja vaaralliset jätteet.',
          'Vaaralliset jätteet, sähkölaitteet ja metallit otetaan vastaan maksutta. Vanhat lääkkeet viedään apteekkiin. Roska-astian tyhjennykset tilataan jäteyhtiöltä samasta numerosta.',
        ],
        sv: [
          'Sorteringsstation och avfallsrådgivning',
          'Hämta stort avfall, trädgårdsavfall, elapparater och farligt avfall.',
          'Farligt avfall, elapparater och metall tas emot gratis. Gamla läkemedel förs till apoteket. Tömning av sopkärl beställs av avfallsbolaget på samma nummer.',
        ],
        en: [
          'Recycling centre and waste advice',
          'Bring bulky waste, garden waste, electrical appliances and hazardous waste.',
          'Hazardous waste, appliances and metal are taken free of charge. Old medicines go to a pharmacy. Bin collections are ordered from the same number.',
        ],
      },
      keywords: {
        fi: 'kaatopaikka, roskat, jätteet, kierrätys, jäteasema, roskis, sortti, ongelmajäte, risut, haravointijäte, biojäte',
        sv: 'avstjälpningsplats, sopor, avfall, återvinning, problemavfall, sopkärl, ris',
        en: 'dump, tip, rubbish, garbage, recycling, bin',
      },
      cost: {
        fi: 'Henkilöauton kuorma 5–15 euroa.',
        sv: 'En personbilslast 5–15 euro.',
        en: 'A car load from 5 to 15 euros.',
      },
      producer: { name: 'Kaikulahden Jätehuolto Oy', alone: true },
      channels: ['lajitteluasema-paikka', 'jateneuvonta'],
    },
    {
      key: 'toripaikat',
      unit: 'kadut',
      classes: ['P11.2'],
      groups: ['KR2', 'KR1'],
      texts: {
        fi: [
          'Tori- ja markkinapaikat',
          'Myy torilla tai markkinoilla, päivän tai koko kesän.',
          'Päiväpaikan saat torivalvojalta aamulla kello 6. Vakiopaikkoja haetaan maaliskuussa. Ruokaa myyvä ilmoittaa myynnistä elintarvikevalvontaan.',
        ],
        sv: [
          'Torg- och marknadsplatser',
          'Sälj på torget eller marknaden, en dag eller hela sommaren.',
          'En dagsplats får du av torgövervakaren klockan 6 på morgonen. Fasta platser söks i mars. Den som säljer mat anmäler det till livsmedelstillsynen.',
        ],
      },
      keywords: {
        fi: 'torimyynti, myyntipaikka, kirppis, kirpputori, markkinat',
        sv: 'torghandel, försäljningsplats, loppis, marknad',
        en: 'market stall, flea market',
      },
      cost: { fi: 'Päivä 12 euroa.', sv: 'En dag 12 euro.' },
      channels: ['venepaikkahaku', 'katu-puhelin'],
    },
  ],
  channels: streetsChannels,
}
