/** What invented people say of the invented services: short, warm, cross, misspelt, as people write. */
export type DemoVoice = { service: string; language: string; score?: number; words: string }

export const voices: readonly DemoVoice[] = [
  // The queue at the building permit desk: the case that is closed and measured.
  ...on('rakennuslupa', [
    ['fi', 3, 'Odotin lupapäätöstä neljätoista viikkoa eikä kukaan kertonut missä mennään.'],
    ['fi', 4, 'Puhelimeen ei vastata. Neuvonta-aika saatiin vasta kuukauden päähän.'],
    ['fi', 2, 'hakemus seisoi jossain viikkoja, sitten pyydettiin sama liite uudestaan'],
    ['sv', 3, 'Det tog tre månader och jag fick inte veta något under tiden.'],
    ['fi', 5, 'Rakentaja odottaa, kesä menee. Kertoisitte edes arvion käsittelyajasta!'],
    ['fi', 4, 'Neuvoja oli mukava mutta käsittely kestää ihan liian kauan'],
    ['sv', 4, 'Vänlig handläggare men väntetiden är orimlig.'],
    ['fi', 3, 'Autotallin lupa 11 viikkoa. Naapurikunnassa kuulemma kolme.'],
    ['en', 4, 'I never knew whether my application was moving at all.'],
    ['fi', 2, 'miksi tilaa ei näe mistään netistä??'],
    ['fi', 5, 'Sain luvan lopulta, mutta soittamalla kuusi kertaa.'],
  ]),
  ...on('rakennuslupa', [
    ['fi', 9, 'Nyt näkee netistä missä vaiheessa hakemus on. Juuri tätä toivoin!'],
    ['fi', 9, 'Päätös tuli viidessä viikossa ja välissä tuli tekstari. Kiitos.'],
    ['sv', 10, 'Snabbt och tydligt, jag visste hela tiden vad som hände.'],
    ['fi', 8, 'Parempi kuin viimeksi, liitteistä vielä vähän sekavaa ohjetta.'],
    ['fi', 10, 'Erinomaista palvelua, neuvonta samalla viikolla'],
  ]),
  // Early opening of the library: told, with the day when it will be measured.
  ...on('kirjasto', [
    ['fi', 9, 'Ihana paikka, henkilökunta muistaa aina mitä viimeksi kyselin.'],
    ['fi', 7, 'Omatoimiaika voisi alkaa jo kuudelta, käyn ennen työvuoroa.'],
    ['sv', 8, 'Trevligt bibliotek men för få nya böcker på svenska.'],
    ['fi', 10, 'Kiitos satutunnista, lapset odottivat koko viikon 😊'],
    ['fi', 6, 'Lukusalissa on talvella kylmä'],
    ['fi', 7, 'Aamulla ovi on kiinni kun juna lähtee 6.40. Aukeaisipa aikaisemmin.'],
    ['en', 9, 'Very helpful staff. More easy Finnish books for learners please.'],
    ['ar', 9, 'مكان هادئ وجميل، شكرا للموظفين'],
    ['fi', 8, 'lehdet hyvin esillä, kahviautomaatti rikki taas'],
    ['sv', 7, 'Kunde dörren öppnas redan klockan sex för oss som pendlar?'],
    ['fi', 10, 'Paras kirjasto missä olen käynyt'],
  ]),
  ...on('uimahalli', [
    ['fi', 6, 'Naisten pukuhuoneessa kaksi suihkua rikki jo toista viikkoa.'],
    ['fi', 9, 'Siistiä ja henkilökunta ystävällistä.'],
    ['fi', 4, 'Aamu-uinti on aivan täynnä, ratoja varattu seuroille liikaa'],
    ['sv', 5, 'Duscharna är trasiga och vattnet i den lilla bassängen är kallt.'],
    ['fi', 10, 'Vesijumppa on viikon kohokohta, kiitos ohjaajalle!'],
    ['fi', 5, 'suihkut, suihkut, suihkut.. korjatkaa ne'],
    ['fi', 8, 'Hyvä halli, parkkipaikkoja saisi olla enemmän.'],
    ['fi', 3, 'Pyörätuolilla ei pääse pesuhuoneen kynnyksen yli. Olen kysynyt tästä jo keväällä.'],
    ['en', 8, 'Good hall, but the opening hours on the web page were wrong on Sunday.'],
    ['fi', 6, 'Lokerot jumittaa'],
  ]),
  ...on('uimakoulu', [
    ['fi', 10, 'Poika oppi uimaan! Opettaja oli kärsivällinen ja huomasi jokaisen lapsen.'],
    ['fi', 9, 'Hyvä ryhmäkoko.'],
    ['sv', 9, 'Roligt att det fanns en grupp på svenska.'],
    ['fi', 6, 'Ilmoittautuminen meni tukkoon heti kahdeksalta'],
    ['fi', 5, 'Paikat loppuivat kolmessa minuutissa. Arvonta olisi reilumpi.'],
  ]),
  ...on('paivakodit', [
    ['fi', 9, 'Hoitajat ovat kultaa. Viestit päivän kulusta ilahduttavat.'],
    ['fi', 4, 'Henkilökunta vaihtuu koko ajan, lapsi ei ehdi tottua.'],
    ['sv', 5, 'Vi fick plats först efter fem månader på svenska, på finska hade det gått genast.'],
    ['fi', 7, 'Hakemuksen tekeminen onnistui puhelimella hyvin'],
    ['sv', 4, 'För få svenskspråkiga pedagoger, barnet får inte stöd på sitt språk.'],
  ]),
  ...on('kouluruoka', [
    ['fi', 8, 'Kasvisvaihtoehto on parantunut paljon!'],
    ['fi', 3, 'ruoka loppuu kesken jos on viimeinen vuoro'],
    ['fi', 5, 'Liian vähän aikaa syödä, 15 min jonosta alkaen.'],
    ['sv', 7, 'Bra mat men stökigt i matsalen.'],
  ]),
  ...on('nuorisotila', [
    ['fi', 10, 'paras mesta, ohjaajat chillejä'],
    ['fi', 7, 'Voisko olla auki myös sunnuntaina'],
    ['sv', 9, 'Skönt ställe att vara på.'],
  ]),
  ...on('talvikunnossapito', [
    ['fi', 2, 'Koulutie auraamatta klo 8. Lapset kävelivät ajoradalla.'],
    ['fi', 3, 'Rollaattorilla ei pääse Rantatietä kauppaan kun lumivalli jää suojatien eteen'],
    ['fi', 8, 'Pyörätiet aurattiin tänä vuonna ensin, kiitos siitä!'],
    ['sv', 3, 'Snövallen vid övergångsstället på Strandvägen blev kvar i fyra dagar.'],
    ['fi', 2, 'Lumivalli suojatiellä taas. Vanhukset kahlaavat.'],
  ]),
  ...on('leikkipuistot', [
    ['fi', 9, 'Uusi keinu on huippu'],
    ['fi', 6, 'Koivupuiston wc lukossa jo syyskuusta.'],
    ['en', 8, 'Lovely playground. A bench in the shade would help grandparents.'],
  ]),
  ...on('kutsubussi', [
    ['fi', 10, 'Pääsen nyt itse kauppaan ja kirjastoon, ei tarvitse pyytää tytärtä.'],
    ['fi', 6, 'Tilaus pitäisi voida tehdä myös soittamalla viikonloppuna'],
    ['sv', 9, 'Chauffören hjälpte med väskorna. Tack!'],
    ['fi', 9, 'tuli viidessä minuutissa'],
  ]),
  ...on('kansalaisopisto', [
    ['fi', 9, 'Espanjan opettaja on mainio.'],
    ['fi', 7, 'Kurssit täyttyvät liian nopeasti'],
    ['sv', 8, 'Gärna fler kurser på dagtid.'],
  ]),
  ...on('perheneuvonta', [['fi', 9, 'Meitä kuunneltiin. Kiitos.']]),
]

type Said = [language: string, score: number, words: string]

function on(service: string, said: Said[]): DemoVoice[] {
  return said.map(([language, score, words]) => ({ service, language, score, words }))
}
