/** What staff can do about messages that did not leave or arrive: each kind has its words. */
const failureKinds = [
  'mailbox_full',
  'no_such_address',
  'bad_key',
  'bad_certificate',
  'inside_network',
  'busy',
  'not_understood',
  'unclear_answer',
  'too_slow',
  'interrupted',
  'unreachable',
  'demo_number',
  'too_late',
  'opted_out',
  'erased',
  'no_gateway',
  'undelivered',
  'other',
] as const
export type FailureKind = (typeof failureKinds)[number]

/** By what the gateway answered, or why we ourselves let it be; without a reason the network told only that it did not come. */
export function failureKindOf(code: string | null): FailureKind {
  if (code === null) return 'undelivered'
  const exact = ourOwn.get(code)
  if (exact) return exact
  return patterns.find(([pattern]) => pattern.test(code))?.[1] ?? 'other'
}

const ourOwn = new Map<string, FailureKind>([
  ['demo_number', 'demo_number'],
  ['erased', 'erased'],
  ['opted_out_since', 'opted_out'],
  ['no_gateway', 'no_gateway'],
  ['too_late', 'too_late'],
  ['bad_settings', 'not_understood'],
  ['no_verdict', 'unclear_answer'],
  ['interrupted', 'interrupted'],
  ['inside_network', 'inside_network'],
])

// RFC 5321 and 3463: 452 and 552 are a mailbox over its quota, 550, 551 and 553 one that is not there.
const patterns: readonly [RegExp, FailureKind][] = [
  [/^(smtp_(452|552)|mailbox_full)$/, 'mailbox_full'],
  [/^smtp_(550|551|553)$/, 'no_such_address'],
  [
    /^(http_40[13]|smtp_53\d|EAUTH|smpp_(bad_password|bad_system_id|bad_system_type|bind_failed))$/,
    'bad_key',
  ],
  [/^(http_(402|408|425|429|5\d\d)|smtp_4\d\d)$/, 'busy'],
  [/^smpp_(throttled|queue_full|try_later|system_error|submit_failed|already_bound)$/, 'busy'],
  [/^(http_[34]\d\d|smtp_5\d\d|smpp_.*)$/, 'not_understood'],
  [/(CERT|TLS|SSL|VERIFY|ALTNAME)/, 'bad_certificate'],
  [/^(timeout|no_answer|ETIMEDOUT)$/, 'too_slow'],
  [/^(E[A-Z]+|HPE_.*|line_.*|unbound|garbage|closed)$/, 'unreachable'],
]

export type FailureCount = {
  kind: FailureKind
  count: number
  /** What the gateway itself said, the commonest first, where only it knows what that means. */
  said: readonly string[]
}

/** Codes with their counts, as kinds, the commonest first. */
export function failuresOf(codes: readonly { code: string | null; count: number }[]): FailureCount[] {
  const kinds = Map.groupBy(codes, ({ code }) => failureKindOf(code))
  return [...kinds]
    .map(([kind, group]) => ({
      kind,
      count: group.reduce((sum, one) => sum + one.count, 0),
      said: wordsOfGateway.includes(kind) ? saidIn(group) : [],
    }))
    .toSorted((a, b) => b.count - a.count)
}

const wordsOfGateway: readonly FailureKind[] = ['not_understood', 'other']
const mostSaid = 5

function saidIn(group: readonly { code: string | null; count: number }[]): string[] {
  const commonest = group.toSorted((a, b) => b.count - a.count).slice(0, mostSaid)
  return commonest.flatMap(({ code }) => code ?? [])
}
