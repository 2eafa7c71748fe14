import { z } from 'zod'
import type { Connection, SmppServer } from './gateway.model.ts'

const whole = (least: number, most: number) =>
  z.coerce.number('bad_amount').int('bad_amount').min(least, 'bad_amount').max(most, 'bad_amount')
const given = z.string().trim().max(200, 'too_long').default('')
const perhaps = z.union([z.literal('').transform(() => undefined), whole(0, 255)], 'bad_amount').optional()

/** The fields of a text message centre. A password left empty stays as it was. */
export const centreFields = {
  host: given,
  smppPort: whole(1, 65_535).default(2775),
  tls: z.enum(['yes', 'no'], 'bad_choice').default('yes'),
  systemId: given,
  smppPassword: z.string().max(64, 'too_long').default(''),
  systemType: given,
  window: whole(1, 200).default(10),
  sourceTon: perhaps,
  sourceNpi: perhaps,
  receiptIds: z.enum(['same', 'decimal_of_hex', 'hex_of_decimal'], 'bad_choice').default('same'),
  longReference: z.enum(['8', '16'], 'bad_choice').default('8'),
}

type CentreForm = z.output<z.ZodObject<typeof centreFields>> & { privateNetwork?: 'yes' | undefined }

export function centreConnection(form: CentreForm, before: Connection | undefined): Connection {
  const kept = before?.kind === 'smpp' ? before.server : undefined
  const { sourceTon: ton, sourceNpi: npi } = form
  return {
    kind: 'smpp',
    server: {
      host: form.host,
      port: form.smppPort,
      tls: form.tls === 'yes',
      systemId: form.systemId,
      password: form.smppPassword === '' ? (kept?.password ?? '') : form.smppPassword,
      systemType: form.systemType,
      window: form.window,
      ...(ton === undefined ? {} : { source: { ton, npi: npi ?? 0 } }),
      receiptIds: form.receiptIds,
      longReference: form.longReference,
      allowPrivateNetwork: form.privateNetwork === 'yes',
    },
  }
}

/** What the form shows when it is opened: never the password. */
export function centreFormOf(server: SmppServer | undefined): Record<string, string> {
  return {
    host: server?.host ?? '',
    smppPort: String(server?.port ?? 2775),
    tls: server?.tls === false ? 'no' : 'yes',
    systemId: server?.systemId ?? '',
    smppPassword: '',
    systemType: server?.systemType ?? '',
    window: String(server?.window ?? 10),
    sourceTon: server?.source ? String(server.source.ton) : '',
    sourceNpi: server?.source ? String(server.source.npi) : '',
    receiptIds: server?.receiptIds ?? 'same',
    longReference: server?.longReference ?? '8',
  }
}
