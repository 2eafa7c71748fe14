import { encodeGsm7, encodeUcs2 } from './smpp.alphabet.ts'
import type { SmppSettings, TextInParts } from './smpp.settings.ts'

export type SubmitFields = Readonly<Record<string, string | number | Buffer>>

const hasUserDataHeader = 0x40
const gsm7 = 0
const ucs2 = 8
/** "Tell me what became of it, whatever that is." */
const receiptWanted = 1

/** The parts of one text as they are submitted; `reference` joins them again in the telephone. */
export function submitsOf(text: TextInParts, settings: SmppSettings, reference: number): SubmitFields[] {
  const total = text.parts.length
  return text.parts.map((part, index) => {
    const words = text.encoding === 'gsm7' ? encodeGsm7(part) : encodeUcs2(part)
    const header = total > 1 ? headerOf(reference, total, index + 1, settings.longReference) : Buffer.alloc(0)
    return {
      ...sourceOf(text.from, settings.source),
      ...destinationOf(text.to),
      esm_class: total > 1 ? hasUserDataHeader : 0,
      registered_delivery: receiptWanted,
      data_coding: text.encoding === 'gsm7' ? gsm7 : ucs2,
      short_message: Buffer.concat([header, words]),
    }
  })
}

/** 3GPP TS 23.040, 9.2.3.24.1 and 9.2.3.24.8. */
function headerOf(reference: number, total: number, part: number, longReference: '8' | '16'): Buffer {
  return longReference === '8'
    ? Buffer.from([5, 0x00, 3, reference & 0xff, total, part])
    : Buffer.from([6, 0x08, 4, (reference >> 8) & 0xff, reference & 0xff, total, part])
}

/** An international number, a short number of the network, or a name (SMPP 3.4, 5.2.5 and 5.2.6). */
function sourceOf(from: string, given: SmppSettings['source']) {
  const digits = from.replace(/^\+/, '')
  const isNumber = /^\d+$/.test(digits)
  const guessed = !isNumber
    ? { ton: 5, npi: 0 }
    : from.startsWith('+')
      ? { ton: 1, npi: 1 }
      : { ton: 3, npi: 0 }
  const { ton, npi } = given ?? guessed
  return { source_addr_ton: ton, source_addr_npi: npi, source_addr: isNumber ? digits : from }
}

function destinationOf(to: string) {
  return { dest_addr_ton: 1, dest_addr_npi: 1, destination_addr: to.replace(/\D/g, '') }
}
