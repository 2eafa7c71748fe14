// "Port blocking" of the Fetch standard (fetch.spec.whatwg.org, read in November 2026), as far as no program needs special
// rights to listen there.
const blocked = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
]

/** No browser opens a page at such a port, and neither does our own signing in. */
export function isBlockedPort(port: number): boolean {
  return blocked.includes(port)
}
