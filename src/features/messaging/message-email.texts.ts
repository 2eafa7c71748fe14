import type { Text } from '../../platform/texts.ts'

export const emailTexts = {
  stop: {
    fi: 'En halua enää näitä sähköposteja',
    sv: 'Jag vill inte längre ha sådan här e-post',
    en: 'I do not want these e-mails any more',
  },
  title: {
    fi: 'Haluatko lopettaa nämä sähköpostit?',
    sv: 'Vill du sluta få sådan här e-post?',
    en: 'Do you want to stop these e-mails?',
  },
  bodyOfAsk: {
    fi: 'Kun painat nappia, emme enää kysy sinulta sähköpostilla, miten palvelumme toimivat. Palveluihisi se ei vaikuta.',
    sv: 'När du trycker på knappen frågar vi dig inte längre per e-post hur våra tjänster fungerar. Det påverkar inte dina tjänster.',
    en: 'When you press the button, we no longer ask you by e-mail how our services work. It does not affect your services.',
  },
  bodyOfTell: {
    fi: 'Kun painat nappia, emme enää kerro sinulle sähköpostilla, mitä sanomastasi seurasi. Seurantasivultasi näet sen edelleen.',
    sv: 'När du trycker på knappen berättar vi inte längre per e-post vad det du sade ledde till. Du ser det fortfarande på din uppföljningssida.',
    en: 'When you press the button, we no longer tell you by e-mail what came of what you said. You can still see it on your follow-up page.',
  },
  button: { fi: 'Lopeta sähköpostit', sv: 'Sluta skicka e-post', en: 'Stop the e-mails' },
  done: {
    fi: 'Emme enää lähetä näitä sähköposteja',
    sv: 'Vi skickar inte längre sådan här e-post',
    en: 'We no longer send these e-mails',
  },
  doneBody: {
    fi: 'Sinun ei tarvitse tehdä muuta. Jo matkalla oleva viesti voi vielä tulla.',
    sv: 'Du behöver inte göra något mer. Ett meddelande som redan är på väg kan ännu komma fram.',
    en: 'You need do nothing more. A message already on its way may still arrive.',
  },
  gone: {
    fi: 'Emme enää tunne osoitettasi',
    sv: 'Vi känner inte längre din adress',
    en: 'We no longer know your address',
  },
  goneBody: {
    fi: 'Osoitteesi on poistettu, joten kieltoa ei ole mihin merkitä. Jos saat meiltä vielä sähköpostia, avaa sen lopussa oleva linkki.',
    sv: 'Din adress har raderats, så det finns inget att anteckna förbudet vid. Om du ännu får e-post av oss, öppna länken i slutet av den.',
    en: 'Your address has been erased, so there is nothing to note this beside. Should you get another e-mail from us, open the link at its end.',
  },
} satisfies Record<string, Text>
