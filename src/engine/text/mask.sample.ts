/**
 * Feedback written for the tests; every person and number in it is invented (identity codes from the range 900-999 that
 * is never given to anyone). What should be found stands in braces with its kind.
 */
export const tuningLines = String.raw`
Soittakaa minulle numeroon {phone:040 123 4567}, kiitos.
Numeroni on {phone:0401234567}.
Puh. {phone:(09) 310 1234} ma-pe klo 8-16
Yhteys: {phone:+358 40 123 4567} tai {email:aino.korhonen@example.fi}
Ring mig på {phone:+358 (0)50 123 4567} tack.
Mitt nummer är {phone:018-12345} på Åland, {phone:018 123 45}.
Call me at {phone:+44 20 7946 0958} after five.
Kirjaston aukioloaika 10.00-18.00 ei riitä, lauantaina 9.00 - 15.00.
Olen odottanut 22.11.2026 asti enkä saanut vastausta.
Laskun numero 20261122 oli väärin, maksoin 45,50 euroa.
Hakemus HEL 2026-001234 on ollut vireillä 14 viikkoa.
Postinumero 00100 puuttuu lomakkeesta.
Henkilötunnukseni on {identity_code:010190-901R}.
Lapsen hetu {identity_code:150612B934R} oli kirjattu väärin.
Min personbeteckning är {identity_code:311275Y912E}.
Tunnus {identity_code:290204a9234} ei toimi.
Asiakasnumero 010190-9012 ei ole tunnus.
Palauttakaa rahat tilille {iban:FI21 1234 5600 0007 85}.
Tilinumero {iban:FI2112345600000785} kiitos.
Mitt konto {iban:SE45 5000 0000 0583 9825 7466} i Sverige.
Viite FI99 1234 5600 0007 85 ei ole tili.
Auto {plate:ABC-123} oli pysäköity pihalle koko viikon.
Rekisterinumero {plate:xyz 987}, kuljettaja puhui puhelimeen.
Bilen {plate:ÅÄÖ-12} stod på gården.
ISO-900 ja COVID-19 eivät ole autoja, eikä EU-27.
Asun osoitteessa {address:Mannerheimintie 12 A 3, 00100 Helsinki}.
Koivukadun koulun piha on vaarallinen.
Valo on rikki, {address:Koivukatu 5}.
asun {address:koivukatu 5 b 12} ja melu on kova
Jag bor på {address:Skolgatan 12 B 4} i stan.
Lampan vid {address:Norra Esplanaden 7} är trasig.
{address:Iso Roobertinkatu 20-22} rappukäytävä
Valtatie 4 on liukas ja kantatie 40 suljettu.
Linja 23 ajoi ohi pysäkiltä kello 7.45.
Kävelin pyörätie 5 vieressä.
Nimeni on {name:Aino Korhonen} ja olen 74-vuotias.
nimeni on {name:matti virtanen}
Terveisin {name:Pekka Mäkelä}
Ystävällisin terveisin, {name:Marja-Liisa Niemi}
t. {name:Sari}
Mvh {name:Kerstin Lindholm}
Jag heter {name:Åsa} och bor i Ekostrand.
My name is {name:John Smith} and I use a wheelchair.
Best regards, {name:Fatima Hassan}
Sairaanhoitaja {name:Virtanen} oli todella ystävällinen.
Puhuin {name:Korhosen} kanssa kolme kertaa.
Kysyin asiaa {name:Matilta} ja {name:Pekalta}.
Opettaja {name:Leena} auttoi lastani paljon.
{name:Mikko Nieminen} kirjastosta auttoi minua.
Tohtori {name:Lehtonen} määräsi väärän lääkkeen.
Kiitos {name:Riitalle} ja {name:Juhanille} avusta!
Rektor {name:Lundström} svarade inte.
Kiitos koko henkilökunnalle hyvästä palvelusta.
Onni oli, että ovi oli auki.
Helmi maaliskuussa oli kylmä viikko uimahallissa.
Terveisin tyytyväinen asukas
Uimahalli Helsingissä on parempi kuin Tampereella.
Suomen Punainen Risti järjesti kurssin.
Palvelu oli nopeaa. Saisiko kahvia?
Kela ja Vero eivät vastaa.
Jag fick bra hjälp på biblioteket i Ekostrand.
The swimming hall was clean and Monday was quiet.
Olen Helsingissä töissä ja asun Espoossa.
Vappuna ja juhannuksena kirjasto oli kiinni.
Sähköposti {email:etunimi.sukunimi(at)example.fi} käy myös.
Kirjoittakaa {email:pekka_m@example.com}!
Tuhat kiitosta hoitajille Pohjoisen terveysaseman osastolla 7.
Maksoin 1 200 euroa vuosina 2019-2024.
Bussin numero 0815 ei kulje.
Hän sanoi nimensä olevan {name:Tuula} ja lupasi soittaa.
Soita {phone:050.123.4567} tai {phone:050-123 45 67}.
Rakennuslupa 12-0345-R odottaa edelleen.
Ilmoitin {name:Jukka Lehdelle} ja hänen esimiehelleen.
`
  .trim()
  .split('\n')

/** Written before the finders were tried on them, and not tuned against: how well they do on words they never met. */
export const unseenLines = String.raw`
Hei, olen {name:Hanna Järvinen} ja soitan takaisin numerosta {phone:045 678 9012}.
Lähettäkää päätös osoitteeseen {address:Kauppakatu 14 C 27, 40100 Jyväskylä}.
Voitteko vastata: {email:hj78@example.org}
Poikani {name:Eetu} jäi ilman päivähoitopaikkaa.
Tyttäreni {name:Aada Salminen} kirjattiin väärään kouluun.
Sosiaalityöntekijä {name:Hirvonen} ei palannut asiaan.
Tack till {name:Gunilla} på biblioteket!
Min son {name:Oscar} fick inte plats.
Hälsningar {name:Bengt Nyström}, {phone:0400 654 321}
Lasku on lähetetty väärälle {name:Virtaselle}.
Naapurin auto {plate:KLM-45} tukkii tien joka aamu.
Potilas {identity_code:070707A956T} odotti kuusi tuntia.
Tilini on {iban:EE38 2200 2210 2014 5685}.
Kuljettaja linjalla 7 oli epäkohtelias 3.11. klo 16.20.
Lääkäri {name:Ahmed Ali} oli paras, jonka olen tavannut.
Voiko {name:Pirkko} soittaa minulle?
I spoke with {name:Jennifer} at the desk on Tuesday.
Please write to {address:Rantatie 3 B}, thank you.
Kuntosalin laite 12 on rikki.
Vastaanotto kesti 45 minuuttia, aika oli 13.30.
Päivähoito alkoi elokuussa 2026 ja maksu on 289 euroa.
{name:Nguyen Thi Linh} tarvitsee tulkin.
Kirjaston täti {name:Eeva-Liisa} muisti minut heti.
Talvella Kirkkokatu oli auraamatta.
Ota yhteyttä, puh {phone:0500-123456} / {name:Seppo}
Lumityöt osoitteessa {address:Niittykuja 8} jäivät tekemättä.
På {address:Strandvägen 15 A} brinner ingen lampa.
Kiitos Pyhäjärven uimahallille!
Maanantaina oli jono, Tiistaina ei ollut.
Rouva {name:Salo} odotti vuoroaan tunnin.
Kiitos {name:Jarille} remontista.
Nimi: {name:Veikko Ojala}
Hakemus 2026/1234 on käsittelemättä.
Jalkakäytävä Torikadulla on liukas.
Suomalainen sauna kuuluu uimahalliin.
Uusi Espoon sairaala on hieno.
`
  .trim()
  .split('\n')
