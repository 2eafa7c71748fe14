import type { Text, TextOf } from '../../platform/texts.ts'
import type { UnitLinkKind } from './unit-link.model.ts'

export const unitLinkingTexts = {
  suggestions: {
    fi: 'Hyväksy ehdotetut yksiköt',
    sv: 'Godkänn de föreslagna enheterna',
    en: 'Accept the suggested units',
  },
  lead: {
    fi: 'Näillä on sama nimi kuin yksiköllänne. Poista valinta niistä, jotka eivät ole sama asia. Mikään ei siirry ennen kuin hyväksyt.',
    sv: 'De här har samma namn som en enhet hos er. Avmarkera dem som inte är samma sak. Inget flyttas innan du godkänner.',
    en: 'These have the same name as a unit of yours. Untick those that are not the same thing. Nothing moves until you accept.',
  },
  label: {
    fi: 'PTV:n organisaatiot ja palvelupaikat sekä oma yksikkö',
    sv: 'Organisationer och serviceställen i SDL samt egen enhet',
    en: 'Organisations and places in PTV, and our unit',
  },
  accept: { fi: 'Hyväksy valitut', sv: 'Godkänn de valda', en: 'Accept the chosen' },
  none: {
    fi: 'Ehdotuksia ei ole: samannimisiä yksiköitä ei enää löydy.',
    sv: 'Det finns inga förslag: inga fler enheter har samma namn.',
    en: 'There are no suggestions: no more units bear the same name.',
  },
  choose: {
    fi: 'Valitse vähintään yksi ehdotus',
    sv: 'Välj minst ett förslag',
    en: 'Choose at least one suggestion',
  },
  changed: {
    fi: 'Ehdotukset ovat muuttuneet sen jälkeen, kun avasit sivun. Katso ne uudelleen ja hyväksy.',
    sv: 'Förslagen har ändrats efter att du öppnade sidan. Granska dem på nytt och godkänn.',
    en: 'The suggestions have changed since you opened the page. Look at them again, then accept.',
  },
  chosen: { fi: 'Yksiköt valittiin', sv: 'Enheterna valdes', en: 'The units were chosen' },
  takenBack: { fi: 'Valinnat peruttiin', sv: 'Valen ångrades', en: 'The choices were undone' },
  stays: {
    fi: 'Valinnat pysyvät seuraavissa tuonneissa. Voit muuttaa kutakin erikseen tai perua kaikki kerralla.',
    sv: 'Valen gäller också vid följande hämtningar. Du kan ändra dem ett och ett eller ångra alla på en gång.',
    en: 'The choices stay at the next imports. You can change each by itself or undo them all at once.',
  },
  former: {
    fi: 'Yksiköt ovat niin kuin ennen valintoja. Mitä sen jälkeen on valittu toisin, pysyy.',
    sv: 'Enheterna är som före valen. Det som sedan dess har valts på annat sätt kvarstår.',
    en: 'The units are as they were before the choices. What has been chosen otherwise since then stays.',
  },
  undone: {
    fi: 'Nämä valinnat on peruttu.',
    sv: 'De här valen har ångrats.',
    en: 'These choices have been undone.',
  },
  undo: { fi: 'Peru kaikki valinnat', sv: 'Ångra alla val', en: 'Undo all the choices' },
  alreadyUndone: {
    fi: 'Valinnat on jo peruttu.',
    sv: 'Valen har redan ångrats.',
    en: 'The choices have been undone already.',
  },
  toList: { fi: 'Palaa luetteloon', sv: 'Tillbaka till listan', en: 'Back to the list' },
  name: { fi: 'PTV:ssä', sv: 'I SDL', en: 'In PTV' },
  before: { fi: 'Ennen', sv: 'Före', en: 'Before' },
  now: { fi: 'Valinnan jälkeen', sv: 'Efter valet', en: 'After the choice' },
  noUnit: { fi: 'Ei omaa', sv: 'Ingen egen', en: 'None of its own' },
} satisfies Record<string, Text>

export const unitLinkingKindTexts = {
  organisation: { fi: 'Organisaatio', sv: 'Organisation', en: 'Organisation' },
  location: { fi: 'Palvelupaikka', sv: 'Serviceställe', en: 'Place' },
} satisfies Record<UnitLinkKind, Text>

export const unitLinkingCountTexts = {
  waiting: {
    fi: (count) => (count === 1 ? 'Katso yksi ehdotus' : `Katso ${count} ehdotusta`),
    sv: (count) => (count === 1 ? 'Visa ett förslag' : `Visa ${count} förslag`),
    en: (count) => (count === 1 ? 'See one suggestion' : `See ${count} suggestions`),
  },
  wouldMove: {
    fi: (count) =>
      count === 0
        ? 'Jos hyväksyt kaikki, yksikään nykyinen palvelu ei siirry, mutta uudet menevät valittuihin yksiköihin.'
        : count === 1
          ? 'Jos hyväksyt kaikki, yksi palvelu siirtyy.'
          : `Jos hyväksyt kaikki, ${count} palvelua siirtyy.`,
    sv: (count) =>
      count === 0
        ? 'Om du godkänner alla flyttas ingen nuvarande tjänst, men nya hamnar i de valda enheterna.'
        : count === 1
          ? 'Om du godkänner alla flyttas en tjänst.'
          : `Om du godkänner alla flyttas ${count} tjänster.`,
    en: (count) =>
      count === 0
        ? 'If you accept all, no service moves now, but new ones go to the units chosen.'
        : count === 1
          ? 'If you accept all, one service moves.'
          : `If you accept all, ${count} services move.`,
  },
  moved: {
    fi: (count) =>
      count === 0
        ? 'Yksikään palvelu ei siirtynyt.'
        : count === 1
          ? 'Yksi palvelu siirtyi.'
          : `${count} palvelua siirtyi.`,
    sv: (count) =>
      count === 0
        ? 'Ingen tjänst flyttades.'
        : count === 1
          ? 'En tjänst flyttades.'
          : `${count} tjänster flyttades.`,
    en: (count) =>
      count === 0 ? 'No service moved.' : count === 1 ? 'One service moved.' : `${count} services moved.`,
  },
} satisfies Record<string, TextOf<[count: number]>>

export const unitLinkingTextsOf = {
  last: {
    fi: (count, at) => `Viimeksi hyväksytyt ${count} ehdotusta, ${at}`,
    sv: (count, at) => `De senast godkända ${count} förslagen, ${at}`,
    en: (count, at) => `The last ${count} suggestions accepted, ${at}`,
  },
  line: {
    fi: (name, unit) => `${name} → ${unit}`,
    sv: (name, unit) => `${name} → ${unit}`,
    en: (name, unit) => `${name} → ${unit}`,
  },
} satisfies Record<string, TextOf<[first: string, second: string]>>
