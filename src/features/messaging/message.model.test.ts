import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canBeSent,
  decideCap,
  decideNextState,
  isCapped,
  messageStates,
  purposes,
  stoppedBy,
  type MessageNews,
  type MessageState,
  type Receipt,
} from './message.model.ts'

const aReceipt = fc.constantFrom<Receipt>('sent', 'failed', 'delivered')
const someNews = fc.constantFrom<MessageNews>(
  'sending',
  'postponed',
  'uncertain',
  'refused',
  'sent',
  'failed',
  'delivered',
)
const aState = fc.constantFrom(...messageStates)

function after(state: MessageState, ...news: MessageNews[]): MessageState {
  return news.reduce(decideNextState, state)
}

describe('the state of a message', () => {
  test.each<[MessageState, MessageNews[], MessageState]>([
    ['planned', ['sending', 'sent', 'delivered'], 'delivered'],
    ['planned', ['sending', 'postponed'], 'planned'],
    ['planned', ['sending', 'uncertain'], 'uncertain'],
    ['planned', ['refused'], 'refused'],
    ['planned', ['refused', 'sending'], 'refused'],
    ['sending', ['refused'], 'sending'],
    ['sending', ['delivered', 'sent'], 'delivered'],
    ['sending', ['failed', 'sent'], 'failed'],
    ['sending', ['failed', 'delivered'], 'delivered'],
    ['delivered', ['failed'], 'delivered'],
    ['delivered', ['postponed', 'uncertain', 'refused'], 'delivered'],
    ['uncertain', ['delivered'], 'delivered'],
    ['uncertain', ['postponed'], 'uncertain'],
    ['uncertain', ['sending'], 'uncertain'],
    ['sent', ['uncertain'], 'sent'],
  ])('%s, then %j, is %s', (from, news, to) => {
    expect(after(from, ...news)).toBe(to)
  })

  test('delivered is never taken back', () => {
    fc.assert(
      fc.property(fc.array(someNews), (news) => {
        expect(after('delivered', ...news)).toBe('delivered')
      }),
    )
  })

  test('receipts may come in any order and as often as they like', () => {
    fc.assert(
      fc.property(aState, fc.array(aReceipt), fc.array(fc.nat()), (state, receipts, keys) => {
        const doubled = [...receipts, ...receipts]
        const shuffled = doubled
          .map((receipt, index) => ({ receipt, key: keys[index % (keys.length || 1)] ?? index }))
          .sort((a, b) => a.key - b.key)
          .map(({ receipt }) => receipt)
        expect(after(state, ...shuffled)).toBe(after(state, ...receipts))
      }),
    )
  })

  test('what left, or may have left, can never be sent again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<MessageState>('uncertain', 'sent', 'failed', 'delivered'),
        fc.array(someNews),
        (state, news) => {
          expect(canBeSent(after(state, ...news))).toBe(false)
        },
      ),
    )
  })
})

describe('the cap', () => {
  const now = new Date('2026-06-01T09:00:00Z')
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

  test('a person asked 29 days ago is left alone, one asked 30 days ago may be asked', () => {
    expect(decideCap({ history: [daysAgo(29)], now, days: 30 })).toEqual({
      ok: false,
      reason: 'asked_recently',
    })
    expect(decideCap({ history: [daysAgo(30)], now, days: 30 }).ok).toBe(true)
  })

  test('an ask already planned for later counts', () => {
    expect(decideCap({ history: [daysAgo(-1)], now, days: 30 }).ok).toBe(false)
  })

  test('nobody asked before is never capped', () => {
    expect(decideCap({ history: [], now, days: 30 }).ok).toBe(true)
  })

  test('only asks are capped, and only a confirmation goes out after a stop', () => {
    expect(purposes.filter(isCapped)).toEqual(['ask', 'reminder'])
    expect(stoppedBy('reminder')).toEqual(['ask', 'reminder'])
    expect(purposes.filter((purpose) => stoppedBy(purpose).length === 0)).toEqual([
      'reply',
      'confirmation',
      'test',
      'notice',
    ])
  })
})
