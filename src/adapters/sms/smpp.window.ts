/** How many may be under way at once, and how that shrinks when the centre has its hands full. */
export type Window = {
  /** Waits for a place, where none is free. */
  enter(): Promise<void> | undefined
  leave(): void
  /** The centre is full: half as many at once, after a pause that doubles while it stays full. */
  narrow(): void
  /** The centre takes again: one more place for each windowful that went through. */
  widen(): void
  /** Nobody waits any more: the line is broken. */
  open(): void
}

export function newWindow(widest: number, shortestPause: number): Window {
  let width = widest
  let inside = 0
  let pause = shortestPause
  let pausedUntil = 0
  let clock: NodeJS.Timeout | undefined
  const waiting: (() => void)[] = []

  function admit() {
    const rest = pausedUntil - performance.now()
    if (rest > 0) {
      clock ??= setTimeout(() => {
        clock = undefined
        admit()
      }, rest)
      return
    }
    while (waiting.length > 0 && inside < Math.floor(width)) {
      inside += 1
      waiting.shift()?.()
    }
  }

  return {
    enter() {
      if (waiting.length === 0 && inside < Math.floor(width) && performance.now() >= pausedUntil) {
        inside += 1
        return undefined
      }
      return new Promise((resolve) => {
        waiting.push(resolve)
        admit()
      })
    },
    leave() {
      inside -= 1
      admit()
    },
    narrow() {
      // A whole windowful is turned away at once, and that is one "no".
      if (performance.now() < pausedUntil) return
      width = Math.max(1, width / 2)
      pausedUntil = performance.now() + pause
      pause = Math.min(longestPause, pause * 2)
    },
    widen() {
      width = Math.min(widest, width + 1 / width)
      pause = shortestPause
    },
    open() {
      width = Infinity
      pausedUntil = 0
      clearTimeout(clock)
      admit()
    },
  }
}

const longestPause = 15_000
