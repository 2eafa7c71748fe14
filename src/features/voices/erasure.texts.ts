import type { Text } from '../../platform/texts.ts'

export const erasureTexts = {
  heading: {
    fi: 'Poista tietosi',
    sv: 'Radera dina uppgifter',
    en: 'Erase your data',
  },
  link: { fi: 'Poista kaikki tietoni', sv: 'Radera alla mina uppgifter', en: 'Erase all my data' },
  intro: {
    fi: 'Voit pyytää, että unohdamme sinut. Kerromme ensin, mitä poistetaan.',
    sv: 'Du kan be oss att glömma dig. Först berättar vi vad som raderas.',
    en: 'You can ask us to forget you. First we tell what will be erased.',
  },
  title: {
    fi: 'Haluatko varmasti poistaa tietosi?',
    sv: 'Vill du verkligen radera dina uppgifter?',
    en: 'Do you really want to erase your data?',
  },
  what: {
    fi: 'Poistamme heti yhteystietosi ja lupasi. Seurantakoodisi lakkaa toimimasta, emmekä voi enää vastata sinulle. Poistoa ei voi perua.',
    sv: 'Vi raderar genast dina kontaktuppgifter och ditt samtycke. Din uppföljningskod slutar fungera, och vi kan inte längre svara dig. Raderingen kan inte ångras.',
    en: 'We erase your contact and your consent at once. Your return code stops working, and we can no longer answer you. This cannot be undone.',
  },
  stays: {
    fi: 'Jäljelle jää merkintä siitä, että tiedot on poistettu, ja jos olet kieltänyt viestit, tunniste, jonka avulla emme lähetä niitä uudelleen. Siitä ei näe numeroasi.',
    sv: 'Kvar blir en anteckning om att uppgifterna har raderats och, om du har förbjudit meddelanden, ett märke som gör att vi inte skickar dem på nytt. Ditt nummer syns inte i det.',
    en: 'What stays is a note that the data was erased and, if you have said no to messages, a mark by which we do not send them again. Your number cannot be seen from it.',
  },
  words: { fi: 'Mitä teemme sanoillesi?', sv: 'Vad gör vi med dina ord?', en: 'What about your words?' },
  keep: {
    fi: 'Sanani saa säilyttää ilman tietoa minusta',
    sv: 'Mina ord får sparas utan uppgifter om mig',
    en: 'My words may stay, without anything about me',
  },
  keepHint: {
    fi: 'Ne auttavat parantamaan palvelua. Peitämme niistä nimet, numerot ja osoitteet, jotka löydämme.',
    sv: 'De hjälper till att förbättra servicen. Vi maskerar de namn, nummer och adresser som vi hittar i dem.',
    en: 'They help to make the service better. We cover the names, numbers and addresses that we find in them.',
  },
  erase: { fi: 'Poistakaa myös sanani', sv: 'Radera också mina ord', en: 'Erase my words, too' },
  eraseHint: {
    fi: 'Jo julkaistu teksti, josta henkilötiedot on poistettu, jää näkyviin.',
    sv: 'En redan publicerad text, från vilken personuppgifter har tagits bort, förblir synlig.',
    en: 'A text that has been published already, with personal data taken out, stays visible.',
  },
  button: { fi: 'Poista tietoni', sv: 'Radera mina uppgifter', en: 'Erase my data' },
  cancel: { fi: 'Palaa poistamatta', sv: 'Gå tillbaka utan att radera', en: 'Go back without erasing' },
  done: { fi: 'Tietosi on poistettu', sv: 'Dina uppgifter har raderats', en: 'Your data has been erased' },
  doneBody: {
    fi: 'Yhteystietosi ja seurantakoodisi on poistettu. Jos pyysit poistamaan myös sanasi, ne poistetaan muutaman minuutin kuluessa. Voit kertoa meille uusia asioita milloin tahansa.',
    sv: 'Dina kontaktuppgifter och din uppföljningskod har raderats. Om du bad oss att radera också dina ord, raderas de inom några minuter. Du kan berätta nya saker för oss när som helst.',
    en: 'Your contact and your return code have been erased. If you asked us to erase your words, too, they go within a few minutes. You can tell us new things at any time.',
  },
} satisfies Record<string, Text>
