import type { AddressInfo } from 'node:net'
import smpp, { type PDU, type Session } from 'smpp'
import type { Behaviour, Order, Submitted, Telling } from './text-centre.ts'

/** A centre that speaks SMPP 3.4 in a process of its own, and misbehaves as it is told. */
smpp.filters.message.decode = (value) => value

let behaviour: Behaviour = {}
let submitted: Submitted[] = []
let count = 0
let sinceOrder = 0
const sessions = new Set<Session>()

const server = smpp.createServer((session) => {
  sessions.add(session)
  session.socket.setNoDelay(true)
  session.on('error', () => session.destroy())
  session.on('close', () => sessions.delete(session))
  session.on('pdu', (pdu: PDU) => answer(session, pdu))
  if (behaviour.greeting !== undefined) session.socket.write(Buffer.from(behaviour.greeting, 'hex'))
})
server.listen(0, '127.0.0.1', () => tell({ kind: 'listening', port: (server.address() as AddressInfo).port }))

process.on('message', (order: Order) => {
  if (order.kind === 'behave') {
    behaviour = order.behaviour
    sinceOrder = 0
    tell({ kind: 'obeyed' })
  }
  if (order.kind === 'forget') submitted = []
  if (order.kind === 'drop') for (const session of sessions) session.socket.destroy()
  if (order.kind === 'unbind') for (const session of sessions) session.unbind({})
  if (order.kind === 'enquire')
    for (const session of sessions) session.enquire_link({}, () => tell({ kind: 'enquired' }))
  if (order.kind === 'deliver')
    for (const session of sessions)
      session.deliver_sm({ ...order.fields, ...bytesOf(order.words) }, (answered) =>
        tell({ kind: 'delivered', status: answered.command_status }),
      )
  if (order.kind === 'report') tell({ kind: 'report', submitted, sessions: sessions.size, count })
})
process.on('disconnect', () => process.exit(0))

function bytesOf(hex: string | undefined) {
  return hex === undefined ? {} : { short_message: Buffer.from(hex, 'hex') }
}

function answer(session: Session, pdu: PDU) {
  if (pdu.isResponse()) return
  if (pdu.command === 'submit_sm') return takeSubmit(session, pdu)
  if (pdu.command === 'enquire_link' && behaviour.deaf) return
  const status = pdu.command === 'bind_transceiver' ? (behaviour.bindStatus ?? 0) : 0
  session.send(pdu.response({ command_status: status }))
  if (pdu.command === 'unbind') session.close()
}

function takeSubmit(session: Session, pdu: PDU) {
  sinceOrder += 1
  const { throttleEvery, dropAfter, swallowAfter, garbage, status } = behaviour
  if (throttleEvery !== undefined && sinceOrder % throttleEvery === 0)
    return session.send(pdu.response({ command_status: 0x58 }))
  if (status !== undefined) return session.send(pdu.response({ command_status: status }))
  count += 1
  const id = behaviour.hexIds ? (0xabc0 + count).toString(16) : `id-${count}`
  if (behaviour.remembers !== false) submitted.push(submittedOf(pdu, id))
  if (garbage !== undefined) return session.socket.write(Buffer.from(garbage, 'hex'))
  if (dropAfter !== undefined && sinceOrder > dropAfter) return session.socket.destroy()
  if (swallowAfter !== undefined && sinceOrder > swallowAfter) return
  // Before the answer is the earliest that a receipt can come, and some centres are that quick.
  if (behaviour.receipts === 'early') receipt(session, pdu, id, 'DELIVRD')
  const reply = () => {
    session.send(pdu.response({ message_id: id }))
    if (behaviour.receipts === 'disordered')
      for (const stat of ['DELIVRD', 'ENROUTE', 'DELIVRD', 'UNDELIV', 'ACCEPTD'])
        receipt(session, pdu, id, stat)
  }
  if (behaviour.delay === undefined) reply()
  else setTimeout(reply, behaviour.delay)
}

function receipt(session: Session, pdu: PDU, id: string, stat: string) {
  const written = behaviour.hexIds ? String(Number.parseInt(id, 16)) : id
  const words = `id:${written} sub:001 dlvrd:001 submit date:2611231200 done date:2611231201 stat:${stat} err:000 text:Hei`
  session.deliver_sm({
    source_addr: pdu['destination_addr'],
    destination_addr: pdu['source_addr'],
    esm_class: 4,
    short_message: Buffer.from(words, 'latin1'),
  })
}

function submittedOf(pdu: PDU, id: string): Submitted {
  const words = pdu['short_message']
  return {
    id,
    to: String(pdu['destination_addr']),
    from: String(pdu['source_addr']),
    ton: Number(pdu['source_addr_ton']),
    coding: Number(pdu['data_coding']),
    esmClass: Number(pdu['esm_class']),
    words: Buffer.isBuffer(words) ? words.toString('hex') : '',
  }
}

function tell(telling: Telling) {
  process.send?.(telling)
}
