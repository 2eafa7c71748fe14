/** What only a bug, a stranger or a broken wire can cause. Turned into a page or problem+json in one place. */
export class NotFound extends Error {
  override name = 'NotFound'
}

export class Forbidden extends Error {
  override name = 'Forbidden'
}

/** A request that no form of ours sends. `issues` name the field and the reason, never the value. */
export class Invalid extends Error {
  override name = 'Invalid'
  readonly issues: readonly Issue[]
  constructor(message: string, issues: readonly Issue[] = []) {
    super(message)
    this.issues = issues
  }
}

/** Something outside did not answer: try again later. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

/** Stops the program at start with one clear line and exit code 1. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}

export type Issue = { path: string; reason: string }
