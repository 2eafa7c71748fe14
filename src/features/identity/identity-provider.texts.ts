import type { Text } from '../../platform/texts.ts'

export const providerTexts = {
  intro: {
    fi: 'Henkilöstö kirjautuu organisaation omalla tunnuksella OpenID Connectin kautta. Asetukset saa siltä, joka ylläpitää organisaation kirjautumispalvelua.',
    sv: 'Personalen loggar in med organisationens eget konto via OpenID Connect. Inställningarna får du av den som sköter organisationens inloggningstjänst.',
    en: "Staff sign in with the organisation's own account by OpenID Connect. Whoever runs the organisation's identity provider has these settings.",
  },
  redirect: { fi: 'Paluuosoite', sv: 'Returadress', en: 'Redirect address' },
  signOut: {
    fi: 'Uloskirjautumisen paluuosoite',
    sv: 'Returadress efter utloggning',
    en: 'Sign-out return address',
  },
  issuer: {
    fi: 'Kirjautumispalvelun osoite (issuer)',
    sv: 'Inloggningstjänstens adress (issuer)',
    en: 'Issuer',
  },
  issuerHint: {
    fi: 'Esimerkiksi https://login.microsoftonline.com/…/v2.0',
    sv: 'Till exempel https://login.microsoftonline.com/…/v2.0',
    en: 'For example https://login.microsoftonline.com/…/v2.0',
  },
  clientId: { fi: 'Asiakastunnus (client ID)', sv: 'Klient-id (client ID)', en: 'Client ID' },
  clientSecret: {
    fi: 'Asiakassalaisuus (client secret)',
    sv: 'Klienthemlighet (client secret)',
    en: 'Client secret',
  },
  secretKept: {
    fi: 'Jätä tyhjäksi, jos salaisuus ei muutu',
    sv: 'Lämna tomt om hemligheten inte ändras',
    en: 'Leave empty if the secret does not change',
  },
  groupsClaim: { fi: 'Ryhmien kenttä', sv: 'Gruppernas fält', en: 'Groups claim' },
  groupsHint: {
    fi: 'Esimerkiksi groups tai realm_access.roles',
    sv: 'Till exempel groups eller realm_access.roles',
    en: 'For example groups or realm_access.roles',
  },
  scopes: { fi: 'Pyydettävät tiedot (scopes)', sv: 'Uppgifter som begärs (scopes)', en: 'Scopes' },
  scopesHint: {
    fi: 'Välilyönnein erotettuina. Joissakin palveluissa ryhmät saa vasta, kun pyytää myös groups.',
    sv: 'Åtskilda med mellanslag. Vissa tjänster ger grupperna först när man också begär groups.',
    en: 'Separated by spaces. Some providers give groups only when groups is asked for, too.',
  },
  connect: { fi: 'Kokeile ja tallenna', sv: 'Pröva och spara', en: 'Try and save' },
  groups: { fi: 'Ryhmistä roolit', sv: 'Roller från grupper', en: 'Roles from groups' },
  groupsIntro: {
    fi: 'Ryhmään kuuluva saa roolin kirjautuessaan, myös ilman kutsua, ja menettää sen, kun ei enää kuulu ryhmään.',
    sv: 'Den som hör till gruppen får rollen vid inloggning, också utan inbjudan, och förlorar den när hen inte längre hör till gruppen.',
    en: 'Whoever is in the group gets the role when signing in, also without an invitation, and loses it when no longer in the group.',
  },
  group: { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' },
  groupHint: {
    fi: 'Nimi tai tunniste täsmälleen niin kuin kirjautumispalvelu sen antaa',
    sv: 'Namn eller id exakt så som inloggningstjänsten ger det',
    en: 'Name or id exactly as the identity provider gives it',
  },
  noGroups: {
    fi: 'Ryhmiä ei ole liitetty rooleihin',
    sv: 'Inga grupper har kopplats till roller',
    en: 'No group gives a role',
  },
  map: { fi: 'Liitä rooliin', sv: 'Koppla till rollen', en: 'Map to the role' },
  unmap: { fi: 'Poista', sv: 'Ta bort', en: 'Remove' },
} satisfies Record<string, Text>

export const providerRefusals = {
  issuer_malformed: {
    fi: 'Kirjoita osoite, joka alkaa https://',
    sv: 'Skriv en adress som börjar med https://',
    en: 'Write an address that begins with https://',
  },
  claim_malformed: {
    fi: 'Kentän nimessä ei voi olla välilyöntejä',
    sv: 'Fältets namn får inte innehålla mellanslag',
    en: 'The name of a claim has no spaces',
  },
  scope_malformed: {
    fi: 'Tarkista pyydettävien tietojen nimet',
    sv: 'Kontrollera namnen på uppgifterna',
    en: 'Check the names of the scopes',
  },
  secret_missing: {
    fi: 'Anna salaisuus: uuteen kirjautumispalveluun ei käytetä vanhaa',
    sv: 'Ange hemligheten: den gamla används inte för en ny inloggningstjänst',
    en: 'Give the secret: the old one is not used with a new identity provider',
  },
  idp_unavailable: {
    fi: 'Osoitteesta ei vastannut kirjautumispalvelu',
    sv: 'Ingen inloggningstjänst svarade på adressen',
    en: 'No identity provider answered at this address',
  },
  idp_refused: {
    fi: 'Osoite ei kelpaa: sen on oltava https ja vastattava omaa nimeään',
    sv: 'Adressen duger inte: den ska vara https och motsvara sitt eget namn',
    en: 'The address will not do: it must be https and answer by its own name',
  },
} satisfies Record<string, Text>

export const groupRefusals = {
  already_mapped: {
    fi: 'Ryhmä antaa jo tämän roolin',
    sv: 'Gruppen ger redan den här rollen',
    en: 'The group gives this role already',
  },
} satisfies Record<string, Text>
