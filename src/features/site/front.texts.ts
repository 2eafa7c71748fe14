import type { Text } from '../../platform/texts.ts'

export const frontTexts = {
  title: {
    fi: 'Asukkaat ohjaavat palvelujaan',
    sv: 'Invånarna styr sina tjänster',
    en: 'Residents steer their services',
  },
  lead: {
    fi: 'Kerro, miten julkinen palvelu toimi. Sinulle kerrotaan, mitä siitä seurasi.',
    sv: 'Berätta hur en offentlig tjänst fungerade. Du får veta vad det ledde till.',
    en: 'Tell how a public service worked. You will be told what came of it.',
  },
  choose: {
    fi: 'Valitse kunta tai organisaatio',
    sv: 'Välj kommun eller organisation',
    en: 'Choose a municipality or an organisation',
  },
  none: {
    fi: 'Täällä ei ole vielä organisaatioita',
    sv: 'Här finns inga organisationer än',
    en: 'There are no organisations here yet',
  },
  noneBody: {
    fi: 'Ylläpitäjä perustaa ensimmäisen. Ohje on README-tiedostossa.',
    sv: 'Den som driver tjänsten grundar den första. Anvisningen finns i README-filen.',
    en: 'Whoever runs this founds the first one. README tells how.',
  },
  invented: { fi: 'Keksitty esimerkki', sv: 'Påhittat exempel', en: 'Invented example' },
  kinds: {
    municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
    joint_authority: { fi: 'Kuntayhtymä', sv: 'Samkommun', en: 'Joint authority' },
    wellbeing_county: { fi: 'Hyvinvointialue', sv: 'Välfärdsområde', en: 'Wellbeing services county' },
  },
} satisfies Record<string, Text | Record<string, Text>>
