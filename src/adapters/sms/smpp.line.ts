import type { Writable } from 'node:stream'
import type { PDU } from 'smpp'
import type { SendResult } from '../send-result.ts'
import { type Delivery, idOfAnswer, readDelivery } from './smpp.delivery.ts'
import { newJoining, type Reply } from './smpp.joining.ts'
import { submitsOf, type SubmitFields } from './smpp.parts.ts'
import { bind, type Bound, keepAlive } from './smpp.session.ts'
import type { SmppSettings, TextInParts } from './smpp.settings.ts'
import { isThrottled, refusalOf } from './smpp.status.ts'
import { newWindow, type Window } from './smpp.window.ts'

export type TextLine = {
  /** Never throws, never repeats what may have been taken. */
  send(text: TextInParts): Promise<SendResult>
  /** Settles when the line is broken, with the reason. */
  broken: Promise<string>
  isBroken(): boolean
  /** Says goodbye, and waits a little for the answer. */
  close(): Promise<void>
}

/** What the line hears. It is answered when this is done; where it throws, the centre brings the same again. */
export type Hears = {
  receipt(receipt: Extract<Delivery, { kind: 'receipt' }>): Promise<void>
  reply(reply: Reply): Promise<void>
}
type Taking = Pick<Hears, 'receipt'> & { part(arrived: Extract<Delivery, { kind: 'reply' }>): Promise<void> }

/** A line to a centre that speaks SMPP 3.4, bound both to send and to hear. */
export async function openTextLine(
  settings: SmppSettings,
  hears: Hears,
): Promise<TextLine | { fault: string }> {
  const bound = await bind(settings)
  if ('fault' in bound) return bound
  const window = newWindow(settings.window, firstPause)
  const joining = newJoining(hears.reply, { answerWithin: settings.partSeconds * 1000 })
  let reference = Math.floor(Math.random() * 0x10000)
  const line: Line = { bound, window, settings, pending: new Set() }
  void bound.broken.then(() => {
    for (const asked of line.pending) settle(line, asked, { kind: 'uncertain', why: 'line_dropped' })
    return window.open()
  })
  keepAlive(bound, settings, (pdu) => void hear(bound, settings, { ...hears, part: joining.take }, pdu))
  return {
    broken: bound.broken,
    isBroken: bound.isBroken,
    send(text) {
      reference = (reference + 1) & 0xffff
      return sendParts(line, submitsOf(text, settings, reference))
    },
    async close() {
      await joining.close()
      if (bound.isBroken()) return
      const said = new Promise<void>((resolve) => bound.session.unbind({}, () => resolve()))
      await Promise.race([said, wait(farewell), bound.broken])
      bound.break('closed')
    },
  }
}

/** Who waits for an answer, and how long it is waited for. */
type Asked = { answered: (end: SendResult | number) => void; clock?: NodeJS.Timeout }
type Line = { bound: Bound; window: Window; settings: SmppSettings; pending: Set<Asked> }

/** Before connecting again: longer each time, and never two processes at the same moment. Milliseconds. */
export function pauseBefore(failures: number): number {
  const longest = Math.min(60_000, 1_000 * 2 ** Math.min(failures - 1, 10))
  return longest / 2 + Math.random() * (longest / 2)
}

const firstPause = 250
const farewell = 2_000

/** One part after another: where one is not taken, the rest is not sent, and the text may have left in part. */
async function sendParts(line: Line, parts: readonly SubmitFields[]): Promise<SendResult> {
  const ids: string[] = []
  for (const part of parts) {
    const result = await submit(line, part)
    if (result.kind === 'rejected' && ids.length > 0) return { kind: 'uncertain', why: 'left_in_part' }
    if (result.kind !== 'accepted') return result
    ids.push(result.gatewayId ?? '')
  }
  const known = ids.filter((id) => id !== '')
  const [first] = known
  if (first === undefined) return { kind: 'accepted' }
  return known.length > 1 ? { kind: 'accepted', partIds: known } : { kind: 'accepted', gatewayId: first }
}

async function submit(line: Line, fields: SubmitFields): Promise<SendResult> {
  const { window, settings } = line
  const began = performance.now()
  for (;;) {
    const place = window.enter()
    if (place) await place
    const status = await exchange(line, fields)
    if (typeof status === 'object') {
      if (status.kind === 'accepted') window.widen()
      window.leave()
      return status
    }
    window.narrow()
    window.leave()
    if (performance.now() - began > settings.throttledSeconds * 1000) return refusalOf(status)
  }
}

/** The answer to one submit; its status, where the centre has its hands full and nothing was taken. */
function exchange(line: Line, fields: SubmitFields): Promise<SendResult | number> {
  const { bound, settings, pending } = line
  if (bound.isBroken()) return Promise.resolve({ kind: 'rejected', code: 'line_down', retryable: true })
  return new Promise((answered) => {
    const asked: Asked = { answered }
    asked.clock = setTimeout(giveUp, settings.responseSeconds * 1000, line, asked)
    pending.add(asked)
    holdTogether(bound.session.socket)
    const sent = bound.session.submit_sm(fields, (answer) =>
      settle(
        line,
        asked,
        isThrottled(answer.command_status) ? answer.command_status : judge(answer, settings),
      ),
    )
    if (sent) return
    settle(line, asked, { kind: 'rejected', code: 'line_down', retryable: true })
    bound.break('line_down')
  })
}

function settle({ pending }: Line, asked: Asked, end: SendResult | number) {
  clearTimeout(asked.clock)
  pending.delete(asked)
  asked.answered(end)
}

// A centre that lets one answer lie has lost its way: what else it was given is as unsure.
function giveUp(line: Line, asked: Asked) {
  settle(line, asked, { kind: 'uncertain', why: 'no_answer' })
  line.bound.break('no_answer')
}

// What is submitted in one go leaves in one packet: a write of each costs as much as all the rest of it.
function holdTogether(socket: Writable) {
  if (held.has(socket)) return
  held.add(socket)
  socket.cork()
  process.nextTick(() => {
    held.delete(socket)
    socket.uncork()
  })
}

const held = new WeakSet<Writable>()

function judge(answer: PDU, { receiptIds }: SmppSettings): SendResult {
  if (answer.command_status !== 0) return refusalOf(answer.command_status)
  if (answer.command !== 'submit_sm_resp') return { kind: 'uncertain', why: 'garbage' }
  const id = answer['message_id']
  const known = typeof id === 'string' && id !== ''
  return known ? { kind: 'accepted', gatewayId: idOfAnswer(id, receiptIds) } : { kind: 'accepted' }
}

async function hear(bound: Bound, settings: SmppSettings, taking: Taking, pdu: PDU) {
  const status = await take(readDelivery(pdu, settings), taking).then(
    () => 0,
    () => tryAgainLater,
  )
  if (!bound.isBroken()) bound.session.send(pdu.response({ command_status: status }))
}

// ESME_RX_T_APPN: the centre keeps it and brings it again.
const tryAgainLater = 0x64

async function take(delivery: Delivery, taking: Taking): Promise<void> {
  if (delivery.kind === 'receipt') await taking.receipt(delivery)
  if (delivery.kind === 'reply') await taking.part(delivery)
}

function wait(milliseconds: number) {
  return new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
}
