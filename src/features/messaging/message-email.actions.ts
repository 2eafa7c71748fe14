import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Id, readId } from '../../platform/id.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { keyedHash } from '../../platform/secrets/secrets.ts'
import { isInterfaceLanguage } from '../../platform/texts.ts'
import { optOut } from '../voices/contact.intake.ts'
import { getContactHash } from '../voices/contact.queries.ts'
import { emailTexts } from './message-email.texts.ts'
import { type Purpose, stoppedBy } from './message.model.ts'
import { getMessage } from './message.queries.ts'

type Stoppable = { messageId: string; purpose: Purpose; language: string }

/**
 * Where one post stops e-mails like this one (RFC 8058). It is opened by whoever holds the message, so it carries a mark that
 * nobody else can make, and needs no table of its own. Nothing where there is nothing to stop, or no encryption on the way.
 */
export function optOutAddress(ctx: Context, message: Stoppable): string | undefined {
  return ctx.baseUrl.startsWith('https://') ? wayOutOf(ctx, message)?.address : undefined
}

/** The line at the foot of the letter that leads there. */
export function wayOutOf(ctx: Context, { messageId, purpose, language: spoken }: Stoppable) {
  if (stoppedBy(purpose).length === 0) return undefined
  const language = isInterfaceLanguage(spoken) ? spoken : ctx.language
  const code = `${messageId}.${markOf(ctx, messageId)}`
  const address = `${ctx.baseUrl}/${ctx.organisation.slug}/${language}/email-opt-outs/${code}`
  return { address, label: emailTexts.stop[language], language }
}

/** The message that a code is of; nothing when somebody made it up. */
export function readOptOutCode(ctx: Context, code: string): Id<'message'> | undefined {
  const [id = '', mark = ''] = code.split('.')
  const messageId = readId<'message'>(id)
  if (!messageId) return undefined
  // Marks of the marks are compared: how long that takes tells nothing about them.
  const marked = (text: string) => keyedHash(ctx.secrets, ctx.organisation.id, 'email opt-out code', text)
  return marked(mark).equals(marked(markOf(ctx, messageId))) ? messageId : undefined
}

/** Stops e-mails of the purpose of this one, for everyone who reads this mailbox. Said twice, it is kept once. */
export async function stopEmails(
  tx: Tx,
  ctx: Context,
  messageId: Id<'message'>,
): Promise<Outcome<'no_longer_kept'>> {
  const { contactId, purpose } = await getMessage(tx, messageId)
  if ((await getContactHash(tx, contactId)) === undefined) return refuse('no_longer_kept')
  const [widest] = stoppedBy(purpose)
  if (widest) await optOut(tx, ctx, { contactId, purpose: widest })
  return done()
}

// By the secret that never changes: the way out of an old letter stays open.
function markOf(ctx: Context, messageId: string): string {
  return keyedHash(ctx.secrets, ctx.organisation.id, 'email opt-out', messageId)
    .subarray(0, 16)
    .toString('base64url')
}
