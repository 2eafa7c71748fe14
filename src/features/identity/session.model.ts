const HOUR = 60 * 60 * 1000

/** A working day: in the morning one signs in again. */
export function sessionEnd(began: Date): Date {
  return new Date(began.getTime() + 12 * HOUR)
}

/** A link for one sign-in, for whoever has no identity provider yet. */
export function signInLinkEnd(made: Date): Date {
  return new Date(made.getTime() + 24 * HOUR)
}

/** How long one may stand at the identity provider's pages before coming back. */
export function journeyEnd(began: Date): Date {
  return new Date(began.getTime() + HOUR / 4)
}

/**
 * Where to go after signing in: a staff page of the same organisation, or its front page. Anything else (another site,
 * written as //elsewhere or with a backslash) would make our sign-in a door to a stranger's page.
 */
export function safeReturn(slug: string, given: string | undefined): string {
  const home = `/${slug}/staff`
  if (given === undefined || given.length > 500 || !/^[\x21-\x5b\x5d-\x7e]+$/.test(given)) return home
  const there = URL.parse(given, 'https://here.invalid')
  if (there === null || there.origin !== 'https://here.invalid') return home
  const inside = there.pathname === home || there.pathname.startsWith(`${home}/`)
  const leadsBack = there.pathname.startsWith(`${home}/sign-`)
  return inside && !leadsBack ? there.pathname + there.search : home
}

/** The column of the token by which the provider knows whom to sign out. */
export const idTokenPurpose = 'identity provider id token'

/** A sign-in that is over is kept for as long as somebody may wonder about it. */
export const keptSignInDays = 30

/** Those that ended before this are removed. */
export function oldestSignInEnd(now: Date): Date {
  return new Date(now.getTime() - keptSignInDays * 24 * HOUR)
}
