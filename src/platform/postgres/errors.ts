import { CannotStart } from '../errors.ts'

/** The database server cannot be had; the message is the one line to print. */
export class PostgresUnavailable extends CannotStart {
  override name = 'PostgresUnavailable'
}
