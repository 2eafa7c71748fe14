import type { SendResult } from '../send-result.ts'

/** The centre has its hands full for a moment: offered again soon, over the same line (ESME_RTHROTTLED, ESME_RMSGQFUL). */
export function isThrottled(status: number): boolean {
  return status === 0x58 || status === 0x14
}

/**
 * What a refusal of one text means (SMPP 3.4, 5.1.3). What is wrong with the sender, the account or the centre is mended by
 * people or by time; what is wrong with the number or the text is not.
 */
export function refusalOf(status: number): SendResult {
  return { kind: 'rejected', code: codeOf(status), retryable: mended.has(status) }
}

/** Why the centre did not let us in. */
export function faultOfBind(status: number): string {
  return codeOf(status)
}

function codeOf(status: number): string {
  return names[status] ?? `smpp_${status.toString(16).padStart(8, '0')}`
}

const names: Readonly<Record<number, string>> = {
  0x05: 'smpp_already_bound',
  0x08: 'smpp_system_error',
  0x0a: 'smpp_bad_sender',
  0x0b: 'smpp_bad_number',
  0x0d: 'smpp_bind_failed',
  0x0e: 'smpp_bad_password',
  0x0f: 'smpp_bad_system_id',
  0x14: 'smpp_queue_full',
  0x45: 'smpp_submit_failed',
  0x48: 'smpp_bad_sender',
  0x49: 'smpp_bad_sender',
  0x53: 'smpp_bad_system_type',
  0x58: 'smpp_throttled',
  0x64: 'smpp_try_later',
}

const mended = new Set([0x04, 0x05, 0x08, 0x0a, 0x0d, 0x0e, 0x0f, 0x14, 0x45, 0x48, 0x49, 0x53, 0x58, 0x64])
