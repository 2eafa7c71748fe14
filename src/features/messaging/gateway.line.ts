import { type Hears, openTextLine, pauseBefore, type TextLine } from '../../adapters/sms/smpp.line.ts'
import { type SmppSettings, smppSettings, type TextInParts } from '../../adapters/sms/smpp.settings.ts'
import type { Context } from '../../platform/context.ts'
import type { Line } from '../../platform/lines.ts'
import { type Services, surroundingsOf } from '../../platform/surroundings.ts'
import { isDemoNumber } from '../voices/phone.model.ts'
import { type LineState, noteGateway } from './gateway-state.actions.ts'
import { openGateway } from './gateway.actions.ts'
import { findSealedSettings } from './gateway.queries.ts'
import { takeInboundText } from './inbound-text.intake.ts'
import { takeReceipt } from './receipt.actions.ts'
import type { Sending } from './sending-beginning.actions.ts'
import { leaveUndeliverable } from './sending-deadline.actions.ts'
import { sendWhatIsDue } from './sending-run.actions.ts'
import { type AttemptEnd, sendingLock } from './sending.model.ts'
import { isSomethingDue } from './sending.queries.ts'
import { measureText, splitText } from './text-message.model.ts'

const name = 'messaging: text line'

/** The line to the organisation's text message centre: texts leave over it, and replies and receipts come in. */
export const gatewayLine: Line = {
  name,
  lock: sendingLock('sms'),
  async wanted({ database }, ctx) {
    const sealed = await database.read(ctx.organisation.id, (db) => findSealedSettings(db, 'sms'))
    return sealed?.kind === 'smpp' ? sealed.settingsEncrypted : undefined
  },
  async hold(services, ctx, signal) {
    const gateway = await services.database.read(ctx.organisation.id, (db) => openGateway(db, ctx, 'sms'))
    if (gateway?.connection.kind !== 'smpp') return
    const { development } = services.config
    const settings = smppSettings.parse({ ...gateway.connection.server, allowInsecure: development })
    const holding = { services, ctx, settings, signal }
    for (let failures = 0; !signal.aborted;) {
      const fault = await connectAndServe(holding, () => (failures = 0))
      if (signal.aborted) break
      await note(holding, { fault, line: 'waiting' })
      await pause(pauseBefore((failures += 1)), signal)
    }
    await note(holding, { fault: null, line: null })
  },
}

type Holding = { services: Services; ctx: Context; settings: SmppSettings; signal: AbortSignal }

/** Answers why the line ended. */
async function connectAndServe(holding: Holding, served: () => void): Promise<string> {
  const { services, settings, signal } = holding
  await services.database.write(holding.ctx.organisation.id, (tx) =>
    leaveUndeliverable(tx, now(holding), 'sms'),
  )
  const line = await openTextLine(settings, hearsOf(holding))
  if ('fault' in line) return line.fault
  await note(holding, { fault: null, line: 'connected' })
  const stop = () => wake()
  let wake = () => {}
  signal.addEventListener('abort', stop)
  void line.broken.then(stop)
  try {
    while (!signal.aborted && !line.isBroken()) {
      if (await sendOver(holding, line)) served()
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, betweenLooks)
      })
    }
  } finally {
    signal.removeEventListener('abort', stop)
    await line.close()
  }
  return line.broken
}

// People wait for the code of a reply; nobody notices half a second.
const betweenLooks = 500

async function sendOver(holding: Holding, line: TextLine): Promise<boolean> {
  const { services, ctx, settings, signal } = holding
  const isDue = await services.database.read(ctx.organisation.id, (db) =>
    isSomethingDue(db, 'sms', services.clock()),
  )
  if (!isDue) return false
  const real = services.config.development
  const hand = (one: Sending): Promise<AttemptEnd> =>
    isDemoNumber(one.to) && !real ? invented : line.send(inParts(one))
  const carrier = { window: settings.window, hand }
  const isOver = () => signal.aborted || line.isBroken()
  await sendWhatIsDue(services, ctx, { channel: 'sms', carrier, isOver })
  return !line.isBroken()
}

const invented = Promise.resolve<AttemptEnd>({ kind: 'rejected', code: 'demo_number', retryable: false })

/** Cut where the cost was counted, so that what is paid for is what is sent. */
function inParts({ to, gateway, body }: Sending): TextInParts {
  const words = body.toWellFormed()
  return { to, from: gateway.sender, encoding: measureText(words).encoding, parts: splitText(words) }
}

function hearsOf(holding: Holding): Hears {
  const { services, ctx } = holding
  const { write } = services.database
  return {
    async receipt(receipt) {
      await write(ctx.organisation.id, (tx) => takeReceipt(tx, now(holding), receipt))
    },
    async reply({ from, to, text }) {
      await write(ctx.organisation.id, (tx) =>
        takeInboundText(tx, now(holding), { from, sentTo: to, words: text }),
      )
    },
  }
}

async function note(holding: Holding, state: { fault: string | null; line: LineState | null }) {
  await holding.services.database.write(holding.ctx.organisation.id, (tx) =>
    noteGateway(tx, now(holding), { channel: 'sms', ...state }),
  )
}

function now({ services, ctx }: Holding): Context {
  return { ...ctx, ...surroundingsOf(services) }
}

async function pause(milliseconds: number, signal: AbortSignal) {
  await new Promise<void>((resolve) => {
    const clock = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(clock)
      resolve()
    })
  })
}
