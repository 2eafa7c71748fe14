import type { Text } from '../../platform/texts.ts'

export const sourceTexts = {
  title: { fi: 'PTV:n rajapinta', sv: 'SDL:s gränssnitt', en: 'The PTV API' },
  lead: {
    fi: 'Kun rajapinta on valittu ja luettu kerran, muutokset luetaan joka yö.',
    sv: 'När gränssnittet har valts och lästs en gång läses ändringarna varje natt.',
    en: 'Once the API has been chosen and read, changes are read every night.',
  },
  choose: { fi: 'Valitse rajapinta', sv: 'Välj gränssnitt', en: 'Choose the API' },
  change: { fi: 'Muuta rajapintaa', sv: 'Ändra gränssnittet', en: 'Change the API' },
  version: { fi: 'Versio', sv: 'Version', en: 'Version' },
  v11: {
    fi: 'v11, avoin: ei tarvitse avainta',
    sv: 'v11, öppen: ingen nyckel behövs',
    en: 'v11, open: no key is needed',
  },
  v12: {
    fi: 'v12, beta: tarvitsee avaimen. Vastakaikua ei ole vielä kokeiltu sen oikealla palvelimella.',
    sv: 'v12, beta: kräver en nyckel. Vastakaiku har inte ännu prövats mot dess riktiga server.',
    en: 'v12, beta: needs a key. Vastakaiku has not yet been tried on its real server.',
  },
  address: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  addressHint: {
    fi: 'Jätä tyhjäksi, niin käytämme PTV:n tuotantopalvelinta.',
    sv: 'Lämna tomt, så använder vi SDL:s produktionsserver.',
    en: 'Leave it empty and we use PTV’s production server.',
  },
  organisation: {
    fi: 'Organisaation tunniste PTV:ssä',
    sv: 'Organisationens identifikator i SDL',
    en: 'The organisation’s id in PTV',
  },
  organisationHint: {
    fi: 'Esimerkiksi 925a28e3-54fe-4b3a-be8c-2aeb01c0fb9e. Myös alaorganisaatioiden palvelut luetaan.',
    sv: 'Till exempel 925a28e3-54fe-4b3a-be8c-2aeb01c0fb9e. Även underorganisationernas tjänster läses.',
    en: 'For example 925a28e3-54fe-4b3a-be8c-2aeb01c0fb9e. Services of the organisations below it are read, too.',
  },
  apiKey: { fi: 'Avain', sv: 'Nyckel', en: 'Key' },
  apiKeyHint: {
    fi: 'Vain v12. Jätä tyhjäksi, jos avain on jo tallennettu.',
    sv: 'Endast v12. Lämna tomt om nyckeln redan har sparats.',
    en: 'For v12 only. Leave it empty if a key has been saved already.',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  read: { fi: 'Lue rajapinnasta nyt', sv: 'Läs från gränssnittet nu', en: 'Read from the API now' },
  how: { fi: 'Mitä luetaan', sv: 'Vad som läses', en: 'What is read' },
  changes: {
    fi: 'Muutokset edellisen lukemisen jälkeen',
    sv: 'Ändringar sedan förra läsningen',
    en: 'Changes since the last reading',
  },
  everything: {
    fi: 'Kaikki: se, mitä PTV:ssä ei enää ole, arkistoidaan',
    sv: 'Allt: det som inte längre finns i SDL arkiveras',
    en: 'Everything: what is no longer in PTV is archived',
  },
} satisfies Record<string, Text>

export const sourceReasonTexts = {
  not_ptv_address: {
    fi: 'Anna PTV:n palvelimen osoite, joka alkaa https://',
    sv: 'Ange adressen till SDL:s server, som börjar med https://',
    en: 'Give the address of a server of PTV, beginning with https://',
  },
  no_id: {
    fi: 'Tunnisteessa on 32 merkkiä ja neljä yhdysviivaa',
    sv: 'Identifikatorn har 32 tecken och fyra bindestreck',
    en: 'The id has 32 characters and four dashes',
  },
  key_missing: {
    fi: 'Versio v12 tarvitsee avaimen',
    sv: 'Version v12 kräver en nyckel',
    en: 'Version v12 needs a key',
  },
} satisfies Record<string, Text>
