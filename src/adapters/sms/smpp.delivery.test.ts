import type { PDU } from 'smpp'
import { expect, test } from 'vitest'
import { idOfAnswer, readDelivery } from './smpp.delivery.ts'

const receiptOf = (fields: object) => ({ esm_class: 4, ...fields }) as unknown as PDU

test.each([
  ['decimal_of_hex', '00AB12', '43794'],
  ['decimal_of_hex', 'ab12', '0000043794'],
  ['hex_of_decimal', '0000043794', 'AB12'],
  ['same', '00AB12', '00AB12'],
] as const)(
  'ids of %s are spelled alike: %s in the answer, %s in the receipt',
  (receiptIds, answered, written) => {
    const words = Buffer.from(`id:${written} sub:001 dlvrd:001 stat:DELIVRD err:000 text:Hei`)
    const receipt = { kind: 'receipt', gatewayId: idOfAnswer(answered, receiptIds), state: 'delivered' }
    expect(readDelivery(receiptOf({ short_message: words }), { receiptIds })).toEqual(receipt)
    const fields = { receipted_message_id: answered, message_state: 2 }
    expect(readDelivery(receiptOf(fields), { receiptIds })).toEqual(receipt)
  },
)
