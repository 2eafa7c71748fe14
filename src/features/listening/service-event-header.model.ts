/**
 * The headers a file of service events may have, in Finnish, Swedish and English: lower case, without accents,
 * spaces or marks. `date` and `clock` are for files that write the moment in two columns.
 */
export const headerNames = {
  id: names(
    'tapahtumaid tapahtumatunnus tapahtumantunnus tapahtumanid tunniste kayntiid id',
    'handelseid handelsensid handelsekod',
    'eventid visitid',
  ),
  source: names('lahde lahdejarjestelma jarjestelma', 'kalla kallsystem', 'source sourcesystem'),
  service: names(
    'palvelu palvelunnimi palveluid palveluntunnus palvelutunnus palvelukoodi',
    'tjanst tjanstid tjanstensnamn tjanstekod tjanstenskod',
    'service serviceid servicename servicekey servicecode',
  ),
  unit: names(
    'yksikko yksikonoid yksikkooid yksikontunnus toimipiste toimipaikka oid',
    'enhet enhetensoid enhetsoid verksamhetsenhet verksamhetsstalle',
    'unit unitid unitoid',
  ),
  channel: names('kanava asiointikanava palvelukanava', 'kanal servicekanal', 'channel'),
  happenedAt: names(
    'aika ajankohta tapahtumaaika kayntiaika asiointiaika palveluaika aikaleima',
    'tid tidpunkt besokstid tidsstampel',
    'time timestamp datetime happenedat eventtime visittime',
  ),
  date: names('pvm paivamaara tapahtumapaiva kayntipaiva', 'datum besoksdatum', 'date visitdate'),
  clock: names('klo kello kellonaika', 'kl klockan klockslag', 'clock timeofday'),
  phone: names(
    'puhelin puhelinnumero puhelinnro puh puhnro matkapuhelin matkapuhelinnumero gsm',
    'telefon telefonnummer telefonnr tel tfn mobil mobilnummer mobiltelefon',
    'phone phonenumber telephone mobile mobilephone',
  ),
  email: names(
    'sahkoposti sahkopostiosoite spostiosoite sposti',
    'epost epostadress',
    'email emailaddress mail',
  ),
  language: names(
    'kieli aidinkieli asiointikieli kielikoodi',
    'sprak modersmal kontaktsprak sprakkod',
    'language languagecode mothertongue',
  ),
  visitType: names('kayntityyppi kaynnintyyppi asiointityyppi', 'besokstyp typavbesok', 'visittype'),
  segment: names('kohderyhma asiakasryhma', 'malgrupp kundgrupp', 'segment targetgroup customergroup'),
  ageGroup: names('ikaryhma ikaluokka', 'aldersgrupp aldersklass', 'agegroup'),
  age: names('ika', 'alder', 'age'),
  municipality: names(
    'kunta kotikunta kuntakoodi kuntanumero',
    'kommun hemkommun kommunkod',
    'municipality homemunicipality municipalitycode',
  ),
  postalCode: names('postinumero postinro', 'postnummer postnr', 'postalcode postcode zip zipcode'),
  protectedAddress: names('turvakielto', 'sparrmarkering skyddadadress', 'protectedaddress nondisclosure'),
  severalPhoneNumbers: names(
    'useitapuhelinnumeroita montapuhelinnumeroa',
    'fleratelefonnummer',
    'severalphonenumbers',
  ),
  guardianNumber: names(
    'huoltajannumero huoltajanpuhelin huoltajanpuhelinnumero',
    'vardnadshavaresnummer vardnadshavarestelefon',
    'guardiannumber guardianphone',
  ),
} as const satisfies Record<string, readonly string[]>

export type ColumnKey = keyof typeof headerNames

function names(fi: string, sv: string, en: string): string[] {
  return `${fi} ${sv} ${en}`.split(' ')
}
