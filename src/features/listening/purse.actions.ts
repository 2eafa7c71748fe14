import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { closePurse, openPurse } from '../messaging/budget.intake.ts'
import { decideSpending, withRefusal } from '../messaging/budget.model.ts'
import { measureText } from '../messaging/text-message.model.ts'

/** The money for texts of one purpose, spent one by one in the order of a batch; closed when the batch has been decided. */
export type AskPurse = {
  /** Takes what the text costs, where it is there. */
  pays(text: { channel: 'sms' | 'email'; body: () => string; sendAt: Date }): boolean
  close(): Promise<void>
}

export async function openAskPurse(tx: Tx, ctx: Context, purpose: 'ask' | 'reminder'): Promise<AskPurse> {
  let purse = await openPurse(tx, ctx, purpose)
  return {
    pays({ channel, body, sendAt }) {
      // An e-mail costs nothing, and where nobody has set a budget nothing needs to be counted.
      if (channel === 'email' || purse.limits.length === 0) return true
      const text = { sendAt, parts: measureText(body()).parts }
      const decision = decideSpending(purse, text)
      purse = decision.ok ? decision.value : withRefusal(purse, text)
      return decision.ok
    },
    close: () => closePurse(tx, ctx, purse),
  }
}
