import { expect, test } from 'vitest'
import { keepInOutbox } from './outbox.ts'
import type { TextToSend } from './gateway.settings.ts'

test('a text in the outbox is stored as it is, and accepted', async () => {
  const stored: TextToSend[] = []
  const text = { to: '+358490000001', from: '13500', text: 'Hei', reference: 'm-1' }
  const result = await keepInOutbox(async (one) => void stored.push(one), text)
  expect([result, stored]).toEqual([{ kind: 'accepted' }, [text]])
})
