import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import { z } from 'zod'
import type { SendResult } from '../send-result.ts'

export const smtpSettings = z.object({
  host: z.string().min(1),
  port: z.number().int().min(1).max(65_535).default(587),
  /** Encrypted from the first byte (port 465). Otherwise STARTTLS is required. */
  secure: z.boolean().default(false),
  user: z.string().optional(),
  password: z.string().optional(),
  timeoutSeconds: z.number().min(0.05).max(120).default(30),
  /** For development only: a mail server with no certificate, or a self-made one. */
  allowInsecure: z.boolean().default(false),
})

export type SmtpSettings = z.output<typeof smtpSettings>
export type SmtpSettingsInput = z.input<typeof smtpSettings>

export type EmailToSend = {
  to: string
  from: { name: string; address: string }
  subject: string
  text: string
  /** The same words, for programs that show no plain text. */
  html?: string
  /** Ours; becomes the message id, so that the same message sent twice is seen as one. */
  reference: string
  /** An https address where one post stops these messages (RFC 8058). */
  listUnsubscribe?: string
}

/** One message to one person. Never throws, never repeats by itself. */
export async function sendEmail(settings: SmtpSettings, email: EmailToSend): Promise<SendResult> {
  const fault = faultIn(email)
  if (fault) return { kind: 'rejected', code: fault, retryable: false }

  const transport = createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    requireTLS: !settings.secure && !settings.allowInsecure,
    tls: { rejectUnauthorized: !settings.allowInsecure },
    ...(settings.user === undefined ? {} : { auth: { user: settings.user, pass: settings.password ?? '' } }),
    connectionTimeout: settings.timeoutSeconds * 1000,
    greetingTimeout: settings.timeoutSeconds * 1000,
    socketTimeout: settings.timeoutSeconds * 1000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

  // Nodemailer names a line broken in the greeting and one broken in the middle of the message alike. The message is
  // first read when the server has said that it is ready for it: that is where "it may have left" begins.
  let begun = false
  transport.use('stream', (mail, done) => {
    const { message } = mail
    const original = message.createReadStream.bind(message)
    message.createReadStream = () => Readable.from(announced(original(), () => (begun = true)))
    done()
  })

  try {
    const { messageId } = await transport.sendMail(messageOf(email))
    return { kind: 'accepted', gatewayId: messageId }
  } catch (error) {
    return judge(error, begun)
  } finally {
    transport.close()
  }
}

function faultIn(
  email: EmailToSend,
): 'bad_address' | 'bad_sender' | 'bad_reference' | 'bad_unsubscribe' | undefined {
  if (!isAddress(email.to)) return 'bad_address'
  if (!isAddress(email.from.address)) return 'bad_sender'
  if (!/^[\w.-]{1,100}$/.test(email.reference)) return 'bad_reference'
  if (email.listUnsubscribe !== undefined && !isPlainHttps(email.listUnsubscribe)) return 'bad_unsubscribe'
  return undefined
}

/** One address and nothing else: no second recipient, no name, no line that could become a header. */
function isAddress(address: string): boolean {
  return (
    address.length <= 254 &&
    /^[^\s@,;:<>()[\]"\\\p{Cc}]+@[^\s@,;:<>()[\]"\\\p{Cc}]+\.[^\s@,;:<>()[\]"\\\p{Cc}]+$/u.test(address)
  )
}

function isPlainHttps(url: string): boolean {
  return url.startsWith('https://') && URL.canParse(url) && !/[\s<>\p{Cc}]/u.test(url)
}

function messageOf(email: EmailToSend) {
  const { listUnsubscribe: url } = email
  return {
    to: { name: '', address: email.to },
    from: { name: oneLine(email.from.name), address: email.from.address },
    subject: oneLine(email.subject),
    text: email.text,
    ...(email.html === undefined ? {} : { html: email.html }),
    messageId: `<${email.reference}@${email.from.address.split('@')[1]}>`,
    headers: {
      // Keeps answering machines from answering us (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...(url === undefined
        ? {}
        : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
  }
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

async function* announced(message: AsyncIterable<Buffer>, announce: () => void): AsyncGenerator<Buffer> {
  announce()
  yield* message
}

function judge(error: unknown, begun: boolean): SendResult {
  const {
    code,
    originalCode,
    responseCode,
    response = '',
  } = error as {
    code?: string
    originalCode?: string
    responseCode?: number
    response?: string
  }
  // Whatever is wrong with a socket it calls by one name, a certificate that has run out, too.
  const name = (code === 'ESOCKET' ? originalCode : undefined) ?? code ?? 'unknown'
  if (responseCode !== undefined) {
    // RFC 3463: X.2.2 is a mailbox over its quota, whatever the plain code; a busy server's own codes say less.
    if (/\b[45]\.2\.2\b/.test(response))
      return { kind: 'rejected', code: 'mailbox_full', retryable: responseCode < 500 }
    // A wrong password is put right by staff, not by losing what people were to be told.
    const retryable = responseCode < 500 || name === 'EAUTH'
    return { kind: 'rejected', code: `smtp_${responseCode}`, retryable }
  }
  if (begun) return { kind: 'uncertain', why: name }
  return { kind: 'rejected', code: name, retryable: name !== 'EENVELOPE' && name !== 'EMESSAGE' }
}
