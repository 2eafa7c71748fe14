import smpp, { type PDU, type Session } from 'smpp'
import { insideNetwork, isInsideAddress, lookupOutside } from './gateway.network.ts'
import type { SmppSettings } from './smpp.settings.ts'
import { faultOfBind } from './smpp.status.ts'

// The library would decode what it understands and lose the bytes; words, headers and alphabets are read by ourselves.
smpp.filters.message.decode = (value) => value

export type Bound = {
  session: Session
  /** Settles when the line is broken, with the reason; it stays so. */
  broken: Promise<string>
  isBroken(): boolean
  /** Breaks it, for a reason. */
  break(reason: string): void
}

/** Connects and binds as a transceiver. Never throws: what went wrong comes back as a word. */
export async function bind(settings: SmppSettings): Promise<Bound | { fault: string }> {
  const mayGoInside = settings.allowPrivateNetwork || settings.allowInsecure
  const { host, port, tls } = settings
  if (!mayGoInside && isNumericInside(host)) return { fault: insideNetwork }
  const session = new smpp.Session({
    host,
    port,
    tls,
    ...(tls ? { rejectUnauthorized: !settings.allowInsecure } : {}),
    ...(mayGoInside ? {} : { lookup: lookupOutside }),
  })
  const bound = watched(session)
  const clock = setTimeout(() => bound.break('timeout'), settings.connectSeconds * 1000)
  const opened = new Promise<void>((resolve) => session.once(tls ? 'secureConnect' : 'connect', resolve))
  const first = await Promise.race([opened.then(() => undefined), bound.broken])
  const fault = first ?? (await Promise.race([askIn(session, settings), bound.broken]))
  clearTimeout(clock)
  if (fault === undefined) return bound
  bound.break(fault)
  return { fault }
}

function askIn(session: Session, { systemId, password, systemType }: SmppSettings) {
  // Small messages would otherwise wait for one another.
  session.socket.setNoDelay(true)
  return new Promise<string | undefined>((resolve) => {
    const fields = { system_id: systemId, password, system_type: systemType, interface_version: 0x34 }
    session.bind_transceiver(fields, (answer) =>
      resolve(answer.command_status === 0 ? undefined : faultOfBind(answer.command_status)),
    )
  })
}

/** Whatever the peer writes ends in a broken line at worst. */
function watched(session: Session): Bound {
  let isBroken = false
  let settle: (reason: string) => void = () => undefined
  const broken = new Promise<string>((resolve) => (settle = resolve))
  const end = (reason: string) => {
    if (isBroken) return
    isBroken = true
    // After one unreadable message the library reads no more, and says nothing.
    session.destroy()
    settle(reason)
  }
  session.on('error', (error: unknown) => end(codeOf(error)))
  session.on('close', () => end('line_dropped'))
  session.socket.on('readable', () => {
    const length = session[unread]
    if (typeof length === 'number' && length < headerBytes) end('garbage')
  })
  return { session, broken, isBroken: () => isBroken, break: end }
}

const headerBytes = 16
const unread = '_command_length'

/** Our part in keeping the line alive, and the answers that every peer may ask of us. */
export function keepAlive(bound: Bound, settings: SmppSettings, answer: (pdu: PDU) => void) {
  const { session } = bound
  let unanswered: NodeJS.Timeout | undefined
  const clock = setInterval(() => {
    unanswered ??= setTimeout(() => bound.break('no_answer'), settings.responseSeconds * 1000)
    session.enquire_link({}, () => {
      clearTimeout(unanswered)
      unanswered = undefined
    })
  }, settings.enquireSeconds * 1000)
  void bound.broken.then(() => {
    clearInterval(clock)
    clearTimeout(unanswered)
    return undefined
  })
  session.on('pdu', (pdu: PDU) => {
    if (pdu.isResponse() || bound.isBroken()) return
    if (pdu.command === 'deliver_sm') return answer(pdu)
    if (pdu.command !== 'alert_notification')
      session.send(pdu.response(isKnown(pdu) ? {} : { command_status: 3 }))
    if (pdu.command === 'unbind') bound.break('unbound')
  })
}

function isKnown(pdu: PDU): boolean {
  return pdu.command === 'enquire_link' || pdu.command === 'unbind'
}

function isNumericInside(host: string): boolean {
  const url = `http://${host.includes(':') ? `[${host}]` : host}/`
  return URL.canParse(url) && isInsideAddress(new URL(url))
}

// Only the code: an error's message may hold what the peer wrote.
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return 'garbage'
}
