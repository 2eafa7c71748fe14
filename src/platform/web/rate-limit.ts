import { hash, randomBytes } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'

/** `burst` at once, and `count` more in every `perMs`. */
export type Budget = { burst: number; count: number; perMs: number }

/** An organisation's brake on top of its visitors' budgets. While it is on, each address has only `leaves` left to use. */
export type Brake = Budget & { leaves: number }

export type Rule = { address: Budget; organisation?: Brake }
export type Kind = 'read' | 'post' | 'call' | 'guess' | 'message'
export type Rules = Record<Kind, Rule>

const tenMinutes = 600_000

/**
 * A library's whole hall, or a school answering at the same minute, comes from one address: reading and posting are
 * generous. A gateway brings a town's receipts and replies from one address within minutes, so calls of the API have a
 * wide budget of their own. A wrong code is what only guessing produces in numbers, so it is counted apart and tightly, as is
 * a form by which anyone makes us send a message.
 */
export const usualRules: Rules = {
  read: { address: { burst: 1200, count: 12_000, perMs: tenMinutes } },
  post: { address: { burst: 120, count: 600, perMs: tenMinutes } },
  call: { address: { burst: 6_000, count: 60_000, perMs: tenMinutes } },
  guess: {
    address: { burst: 20, count: 20, perMs: tenMinutes },
    organisation: { burst: 500, count: 500, perMs: tenMinutes, leaves: 3 },
  },
  message: {
    address: { burst: 10, count: 10, perMs: tenMinutes },
    organisation: { burst: 100, count: 100, perMs: tenMinutes, leaves: 1 },
  },
}

export type Visitor = { address: string; organisationId?: string | undefined }
export type Taken = { ok: true; giveBack: () => void } | { ok: false; retryAfterSeconds: number }
export type RateLimiter = {
  /**
   * Takes one from the budget, or says when to come again. A code is taken for before it is looked up and given back when
   * it was right: were it taken for only afterwards, a thousand guesses sent at once would all pass.
   */
  take(kind: Kind, visitor: Visitor): Taken
  /** How many addresses are remembered now. */
  size(): number
}

/**
 * Budgets in the memory of this process. With several processes each has its own, so the whole is that many times as wide.
 * Addresses are kept as keyed hashes with a salt that is thrown away at midnight (UTC), and everything with it.
 */
export function newRateLimiter(options: {
  rules: Rules
  now: () => Date
  mostAddresses?: number
}): RateLimiter {
  const { rules, now, mostAddresses = 100_000 } = options
  const addresses = newBuckets(mostAddresses)
  const organisations = newBuckets(mostOrganisations)
  let salt = newSalt(now())

  return {
    take(kind, visitor) {
      const moment = now()
      if (salt.day !== dayOf(moment)) {
        salt = newSalt(moment)
        addresses.forget()
      }
      const rule = rules[kind]
      const own = addresses.fill(`${kind} ${addressMark(salt.key, visitor.address)}`, rule.address, moment)
      if (own.tokens < 1) return refusal(own, rule.address)
      if (rule.organisation === undefined || visitor.organisationId === undefined)
        return taken([own], [rule.address])

      const brake = rule.organisation
      const shared = organisations.fill(`${kind} ${visitor.organisationId}`, brake, moment)
      const used = rule.address.burst - own.tokens
      if (shared.tokens < 1 && used + 1 > brake.leaves) return refusal(shared, brake)
      return taken([own, shared], [rule.address, brake])
    },
    size: () => addresses.size(),
  }
}

/**
 * The visitor's address. `X-Forwarded-For` is believed only as far as our own proxies wrote it: each adds one address at
 * the end, so with two proxies the visitor is the second from the end, and anything before it may be invented.
 */
export function visitorAddress(
  remote: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const direct = bareAddress(remote ?? '') ?? 'unknown'
  if (trustedProxies === 0 || forwardedFor === undefined) return direct
  const hops = forwardedFor.split(',')
  return bareAddress(hops.at(-trustedProxies) ?? hops[0] ?? '') ?? direct
}

/** What counts as one visitor: an IPv4 address, or an IPv6 network of /64, which one home or phone has to itself. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const groups = ipv6Groups(address)
  const inIPv4 = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (inIPv4) return ipv4Of(groups)
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

const mostOrganisations = 2000

type Bucket = { tokens: number; at: number }

/**
 * At most so many buckets, the latest used. They are in two halves: when the newer is full it becomes the older, and the older
 * is let go whole. Taking the oldest one by one out of a Map gets slower as it goes (35 µs against 8 at 50,000).
 */
function newBuckets(most: number) {
  let newer = new Map<string, Bucket>()
  let older = new Map<string, Bucket>()

  function keep(name: string, bucket: Bucket) {
    if (newer.size >= most / 2) {
      older = newer
      newer = new Map()
    }
    newer.set(name, bucket)
    older.delete(name)
  }

  return {
    fill(name: string, budget: Budget, now: Date): Bucket {
      const at = now.getTime()
      const known = newer.get(name)
      const bucket = known ?? older.get(name) ?? { tokens: budget.burst, at }
      if (!known) keep(name, bucket)
      const passed = Math.max(0, at - bucket.at)
      bucket.tokens = Math.min(budget.burst, bucket.tokens + (passed * budget.count) / budget.perMs)
      bucket.at = Math.max(at, bucket.at)
      return bucket
    },
    forget() {
      newer.clear()
      older.clear()
    },
    size: () => newer.size + older.size,
  }
}

function taken(buckets: readonly Bucket[], budgets: readonly Budget[]): Taken {
  for (const bucket of buckets) bucket.tokens = Math.max(0, bucket.tokens - 1)
  let back = false
  return {
    ok: true,
    giveBack() {
      if (back) return
      back = true
      for (const [index, bucket] of buckets.entries()) {
        bucket.tokens = Math.min(budgets[index]?.burst ?? 0, bucket.tokens + 1)
      }
    },
  }
}

function refusal(bucket: Bucket, budget: Budget): Taken {
  const waitMs = ((1 - bucket.tokens) * budget.perMs) / budget.count
  return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) }
}

type Salt = { day: number; key: string }

function newSalt(now: Date): Salt {
  return { day: dayOf(now), key: randomBytes(32).toString('base64url') }
}

function dayOf(now: Date): number {
  return Math.floor(now.getTime() / 86_400_000)
}

// In one call: an HMAC's objects cost fifty times the hashing. Nobody sees the mark, so none can be lengthened.
function addressMark(salt: string, address: string): string {
  return hash('sha256', `${salt} ${networkOf(address)}`, 'base64url').slice(0, 22)
}

/** Without the port that some proxies add (`192.0.2.1:4711`, `[2001:db8::1]:4711`) and the zone (`fe80::1%eth0`). */
function bareAddress(text: string): string | undefined {
  const trimmed = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/%.*$/, '')
  const bare = trimmed.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  return isIPv4(bare) || isIPv6(bare) ? bare : undefined
}

function ipv6Groups(address: string): number[] {
  const [head = '', tail] = address
    .replace(/%.*$/, '')
    .replace(/\d+\.\d+\.\d+\.\d+$/, ipv4AsGroups)
    .split('::')
  const before = readGroups(head)
  const after = readGroups(tail ?? '')
  const gap = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array.from({ length: gap }, () => 0), ...after]
}

function readGroups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16))
}

function ipv4AsGroups(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
}

function ipv4Of(groups: readonly number[]): string {
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.')
}
