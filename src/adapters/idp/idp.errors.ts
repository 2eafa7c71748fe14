/** The identity provider did not answer, or not as one: try again later, or look at the address. */
export class IdpUnavailable extends Error {
  override name = 'IdpUnavailable'
}

/** The identity provider, or our check of what it sent, said no. `reason` is a code, never a person's data. */
export class IdpRefused extends Error {
  override name = 'IdpRefused'
  readonly reason: string
  constructor(reason: string, options?: ErrorOptions) {
    super(`The identity provider's sign-in was refused: ${reason}`, options)
    this.reason = reason
  }
}
