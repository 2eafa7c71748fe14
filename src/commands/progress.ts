type Terminal = { isTTY?: boolean; write(words: string): unknown }

/**
 * How far a long piece of work is, on the last line of a terminal and gone when it has ended. Nothing where nobody sits at one,
 * and nothing in the first second.
 */
export async function tellingProgress<Result>(
  work: (tell: (words: string) => void) => Promise<Result>,
  to: Terminal = process.stderr,
  clock: () => number = () => performance.now(),
): Promise<Result> {
  const began = clock()
  let shown = 0
  const tell = (words: string) => {
    if (to.isTTY !== true || clock() - began < quietMs) return
    to.write(`\r${words.padEnd(shown)}`)
    shown = words.length
  }
  try {
    return await work(tell)
  } finally {
    if (shown > 0) to.write(`\r${' '.repeat(shown)}\r`)
  }
}

/** 37 % of 100 starts. */
export function partOf(done: number, of: number, what: string): string {
  return `${Math.floor((100 * done) / of)} % of ${of.toLocaleString('en')} ${what}`
}

const quietMs = 1000
