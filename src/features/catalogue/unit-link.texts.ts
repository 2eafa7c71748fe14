import type { Text, TextOf } from '../../platform/texts.ts'

export const unitLinkTexts = {
  title: { fi: 'PTV ja omat yksiköt', sv: 'SDL och egna enheter', en: 'PTV and our units' },
  lead: {
    fi: 'Kerro, mikä yksikkönne vastaa PTV:n organisaatiota tai palvelupaikkaa. Palvelut siirtyvät yksikköön heti, ja uudet palvelut menevät samaan yksikköön seuraavissa tuonneissa.',
    sv: 'Ange vilken av era enheter som motsvarar en organisation eller ett serviceställe i SDL. Tjänsterna flyttas genast till enheten, och nya tjänster hamnar i samma enhet vid följande hämtningar.',
    en: 'Say which unit of yours an organisation or a place in PTV is. Its services move to the unit at once, and new ones go there at the next imports.',
  },
  section: {
    fi: 'Yksiköt, joihin palvelut kuuluvat',
    sv: 'Enheter som tjänsterna hör till',
    en: 'Units that the services belong to',
  },
  open: {
    fi: 'Valitse palvelujen yksiköt',
    sv: 'Välj tjänsternas enheter',
    en: 'Choose the units of services',
  },
  rule: {
    fi: 'Palvelupaikan yksikkö ratkaisee, kun palvelun kaikki paikat kuuluvat samaan yksikköön. Muuten ratkaisee organisaatio. Palvelu, jolle olette itse vaihtaneet yksikön, ei siirry.',
    sv: 'Serviceställets enhet avgör när tjänstens alla ställen hör till samma enhet. Annars avgör organisationen. En tjänst vars enhet ni själva har bytt flyttas inte.',
    en: 'The unit of the place decides when all places of a service belong to one unit; otherwise the organisation does. A service whose unit you have changed yourselves does not move.',
  },
  kinds: { fi: 'Mitä luettelossa on', sv: 'Vad listan innehåller', en: 'What is listed' },
  unit: { fi: 'Oma yksikkö', sv: 'Egen enhet', en: 'Our unit' },
  services: { fi: 'Palveluja', sv: 'Tjänster', en: 'Services' },
  choose: { fi: 'Valitse yksikkö', sv: 'Välj enhet', en: 'Choose the unit' },
  noneOwn: {
    fi: 'Ei omaa: seuraa organisaatiota',
    sv: 'Ingen egen: följer organisationen',
    en: 'None of its own: follows the organisation',
  },
  suggested: {
    fi: 'Ehdotamme yksikköä, jolla on sama nimi. Mikään ei siirry ennen kuin tallennat.',
    sv: 'Vi föreslår den enhet som har samma namn. Inget flyttas innan du sparar.',
    en: 'We suggest the unit that has the same name. Nothing moves until you save.',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  change: { fi: 'Muuta valintaa', sv: 'Ändra valet', en: 'Change the choice' },
  later: {
    fi: 'Valinta pysyy seuraavissa tuonneissa. Aiemmin omaa yksikköä ei ollut.',
    sv: 'Valet gäller också vid följande hämtningar. Tidigare fanns ingen egen enhet.',
    en: 'The choice stays at the next imports. Before, there was no unit of its own.',
  },
  emptyTitle: {
    fi: 'Luettelossa ei ole vielä mitään',
    sv: 'Listan är tom än så länge',
    en: 'Nothing is listed yet',
  },
  emptyBody: {
    fi: 'Organisaatiot ja palvelupaikat näkyvät tässä, kun palvelut on luettu PTV:stä.',
    sv: 'Organisationerna och serviceställena visas här när tjänsterna har lästs från SDL.',
    en: 'Organisations and places are shown here once services have been read from PTV.',
  },
  closed: {
    fi: 'Yksikkö on suljettu. Valitse yksikkö, joka on toiminnassa.',
    sv: 'Enheten är stängd. Välj en enhet som är i verksamhet.',
    en: 'The unit is closed. Choose a unit that is open.',
  },
  unknown: {
    fi: 'Valitse yksikkö luettelosta',
    sv: 'Välj en enhet i listan',
    en: 'Choose a unit from the list',
  },
} satisfies Record<string, Text>

export const unitLinkKindTexts = {
  organisation: { fi: 'Organisaatiot', sv: 'Organisationer', en: 'Organisations' },
  location: { fi: 'Palvelupaikat', sv: 'Serviceställen', en: 'Places' },
} satisfies Record<string, Text>

export const unitLinkCountTexts = {
  waiting: {
    fi: (count) =>
      count === 1 ? 'Yhdeltä organisaatiolta puuttuu yksikkö' : `${count} organisaatiolta puuttuu yksikkö`,
    sv: (count) => (count === 1 ? 'En organisation saknar enhet' : `${count} organisationer saknar enhet`),
    en: (count) => (count === 1 ? 'One organisation has no unit' : `${count} organisations have no unit`),
  },
  concerns: {
    fi: (count) => (count === 1 ? 'Koskee yhtä palvelua.' : `Koskee ${count} palvelua.`),
    sv: (count) => (count === 1 ? 'Gäller en tjänst.' : `Gäller ${count} tjänster.`),
    en: (count) => (count === 1 ? 'Concerns one service.' : `Concerns ${count} services.`),
  },
  own: {
    fi: (count) =>
      count === 1
        ? 'Yhdelle niistä olette itse vaihtaneet yksikön, eikä se siirry.'
        : `${count} palvelulle niistä olette itse vaihtaneet yksikön, eivätkä ne siirry.`,
    sv: (count) =>
      count === 1
        ? 'För en av dem har ni själva bytt enhet, och den flyttas inte.'
        : `För ${count} av dem har ni själva bytt enhet, och de flyttas inte.`,
    en: (count) =>
      count === 1
        ? 'You have changed the unit of one of them yourselves; it does not move.'
        : `You have changed the unit of ${count} of them yourselves; they do not move.`,
  },
  unlinked: {
    fi: (count) =>
      count === 0
        ? 'Yksikön valinta poistettiin. Yksikään palvelu ei siirtynyt.'
        : count === 1
          ? 'Yksikön valinta poistettiin. Yksi palvelu siirtyi.'
          : `Yksikön valinta poistettiin. ${count} palvelua siirtyi.`,
    sv: (count) =>
      count === 0
        ? 'Valet av enhet togs bort. Ingen tjänst flyttades.'
        : count === 1
          ? 'Valet av enhet togs bort. En tjänst flyttades.'
          : `Valet av enhet togs bort. ${count} tjänster flyttades.`,
    en: (count) =>
      count === 0
        ? 'The choice of unit was removed. No service moved.'
        : count === 1
          ? 'The choice of unit was removed. One service moved.'
          : `The choice of unit was removed. ${count} services moved.`,
  },
} satisfies Record<string, TextOf<[count: number]>>

export const unitLinkMovedTexts = {
  moved: {
    fi: (unit, count) =>
      count === 0
        ? `Yksikkö ${unit} tallennettiin. Yksikään palvelu ei siirtynyt.`
        : count === 1
          ? `Yksi palvelu siirtyi yksikköön ${unit}.`
          : `${count} palvelua siirtyi yksikköön ${unit}.`,
    sv: (unit, count) =>
      count === 0
        ? `Enheten ${unit} sparades. Ingen tjänst flyttades.`
        : count === 1
          ? `En tjänst flyttades till enheten ${unit}.`
          : `${count} tjänster flyttades till enheten ${unit}.`,
    en: (unit, count) =>
      count === 0
        ? `The unit ${unit} was saved. No service moved.`
        : count === 1
          ? `One service moved to the unit ${unit}.`
          : `${count} services moved to the unit ${unit}.`,
  },
} satisfies Record<string, TextOf<[unit: string, count: number]>>

export const unitLinkNameTexts = {
  before: {
    fi: (unit) =>
      `Valinta pysyy seuraavissa tuonneissa. Voit perua sen valitsemalla entisen yksikön ${unit}.`,
    sv: (unit) =>
      `Valet gäller också vid följande hämtningar. Du ångrar det genom att välja den tidigare enheten ${unit}.`,
    en: (unit) => `The choice stays at the next imports. To undo it, choose the former unit ${unit}.`,
  },
  above: {
    fi: (unit) => `Kuten ylempi organisaatio: ${unit}`,
    sv: (unit) => `Som organisationen ovanför: ${unit}`,
    en: (unit) => `As the organisation above it: ${unit}`,
  },
  otherwise: {
    fi: (unit) => `Uudet palvelut menevät nyt tuonnissa valittuun yksikköön ${unit}.`,
    sv: (unit) => `Nya tjänster hamnar nu i enheten ${unit} som valdes vid hämtningen.`,
    en: (unit) => `New services now go to the unit chosen for the import, ${unit}.`,
  },
  noUnit: {
    fi: (unit) => `Ei omaa yksikköä (${unit})`,
    sv: (unit) => `Ingen egen enhet (${unit})`,
    en: (unit) => `No unit of its own (${unit})`,
  },
  suggestion: {
    fi: (unit) => `Ehdotus: ${unit}`,
    sv: (unit) => `Förslag: ${unit}`,
    en: (unit) => `Suggestion: ${unit}`,
  },
} satisfies Record<string, TextOf<[unit: string]>>
