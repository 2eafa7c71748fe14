/** As much of `smpp` 0.5.1 as we use: it brings no types of its own. Names are the specification's. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events'
  import type { Server as NetServer, Socket } from 'node:net'

  export type PduFields = Readonly<Record<string, unknown>>

  export class PDU {
    constructor(command: string, fields?: PduFields)
    command: string
    command_status: number
    sequence_number: number;
    /** What a peer wrote is what it wrote: nothing of it is sure to be there, nor of its kind. */
    readonly [field: string]: unknown
    response(fields?: PduFields): PDU
    isResponse(): boolean
    toBuffer(): Buffer
  }

  type Send = (fields: PduFields, answered?: (pdu: PDU) => void) => boolean

  export class Session extends EventEmitter {
    constructor(options: PduFields)
    socket: Socket
    /** Of the message that is being read; below 16 it can never be read, and the session would wait for ever. */
    _command_length: number | false | null
    send(pdu: PDU, answered?: (pdu: PDU) => void): boolean
    close(done?: () => void): void
    destroy(done?: () => void): void
    bind_transceiver: Send
    submit_sm: Send
    deliver_sm: Send
    enquire_link: Send
    unbind: Send
  }

  const smpp: {
    Session: typeof Session
    PDU: typeof PDU
    filters: { message: { decode: (value: unknown) => unknown } }
    createServer(options: PduFields, listener: (session: Session) => void): NetServer
    createServer(listener: (session: Session) => void): NetServer
  }
  export default smpp
}
