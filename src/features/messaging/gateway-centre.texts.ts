import type { Text } from '../../platform/texts.ts'

export const centreTexts = {
  host: { fi: 'Palvelin', sv: 'Server', en: 'Server' },
  smppLead: {
    fi: 'Operaattori antaa nämä. Yhteys pidetään auki, ja vastaukset ja tiedot perillemenosta tulevat samaa yhteyttä.',
    sv: 'Operatören ger dessa. Förbindelsen hålls öppen, och svar och leveranskvitton kommer på samma förbindelse.',
    en: 'The operator gives these. The line is kept open, and replies and receipts come over it.',
  },
  smppPort: { fi: 'Portti', sv: 'Port', en: 'Port' },
  tlsCentre: { fi: 'Salaus', sv: 'Kryptering', en: 'Encryption' },
  tlsYes: { fi: 'TLS', sv: 'TLS', en: 'TLS' },
  tlsNo: {
    fi: 'Ei salausta: vain suojatussa verkossa tai VPN-yhteydessä',
    sv: 'Ingen kryptering: endast i ett skyddat nät eller en VPN-förbindelse',
    en: 'None: only in a protected network or over a VPN',
  },
  systemId: { fi: 'Tunnus (system_id)', sv: 'Id (system_id)', en: 'System id (system_id)' },
  smppPassword: { fi: 'Salasana', sv: 'Lösenord', en: 'Password' },
  systemType: {
    fi: 'Järjestelmän tyyppi (system_type)',
    sv: 'Systemtyp (system_type)',
    en: 'System type (system_type)',
  },
  window: {
    fi: 'Viestejä yhtä aikaa matkalla (window)',
    sv: 'Meddelanden på väg samtidigt (window)',
    en: 'Texts under way at once (window)',
  },
  sourceTon: { fi: 'Lähettäjän tyyppi (TON)', sv: 'Avsändarens typ (TON)', en: 'Type of the sender (TON)' },
  sourceNpi: {
    fi: 'Lähettäjän numerointi (NPI)',
    sv: 'Avsändarens nummerplan (NPI)',
    en: 'Numbering plan of the sender (NPI)',
  },
  sourceHint: {
    fi: 'Jätä tyhjäksi, jos operaattori ei vaadi muuta.',
    sv: 'Lämna tomt om operatören inte kräver annat.',
    en: 'Leave empty unless the operator asks for something else.',
  },
  receiptIds: {
    fi: 'Viestin tunnus perillemenotiedoissa',
    sv: 'Meddelandets id i leveranskvitton',
    en: 'Id of the text in receipts',
  },
  receiptIdsSame: { fi: 'Sama kuin vastauksessa', sv: 'Samma som i svaret', en: 'The same as in the answer' },
  receiptIdsDecimal: {
    fi: 'Kymmenjärjestelmässä, vaikka vastaus on heksana',
    sv: 'Decimalt, fast svaret är hexadecimalt',
    en: 'In decimal, though the answer is hexadecimal',
  },
  receiptIdsHex: {
    fi: 'Heksana, vaikka vastaus on kymmenjärjestelmässä',
    sv: 'Hexadecimalt, fast svaret är decimalt',
    en: 'Hexadecimal, though the answer is decimal',
  },
  longReference: {
    fi: 'Pitkän viestin osien tunnus',
    sv: 'Märket för delarna av ett långt meddelande',
    en: 'Mark of the parts of a long text',
  },
  longReference8: { fi: '8-bittinen', sv: '8 bitar', en: '8 bits' },
  longReference16: { fi: '16-bittinen', sv: '16 bitar', en: '16 bits' },
} satisfies Record<string, Text>
