/**
 * What became of a message handed to the outside world. Rejected: it surely did not leave. Uncertain: it may have
 * left, so it must never be sent again by itself; nobody is asked twice by our mistake.
 */
export type SendResult =
  | { kind: 'accepted'; gatewayId?: string; partIds?: readonly string[] }
  | { kind: 'rejected'; code: string; retryable: boolean }
  | { kind: 'uncertain'; why: string }
