/** What a person can cause by ordinary use is returned; what only a bug or a stranger can cause is thrown (errors.ts). */
export type Done<Value> = { ok: true; value: Value }
export type Refused<Reason extends string> = { ok: false; reason: Reason }
export type Outcome<Reason extends string, Value = undefined> = Done<Value> | Refused<Reason>

export function done(): Done<undefined>
export function done<Value>(value: Value): Done<Value>
export function done(value?: unknown) {
  return { ok: true, value }
}

export function refuse<const Reason extends string>(reason: Reason): Refused<Reason> {
  return { ok: false, reason }
}
