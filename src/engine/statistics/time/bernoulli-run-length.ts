import { Matrix, solve } from 'ml-matrix'
import type { Steps } from './bernoulli-cusum.ts'

/**
 * How many answers a Bernoulli cumulative sum in whole steps runs on average before it alarms: exactly.
 *
 * Notation  p the true share of complaints; u = m − 1 what a complaint adds; Lᵢ the run length from a sum of i < h
 * Formula   Lᵢ = 1 + p Lᵢ₊ᵤ + (1 − p) Lₘₐₓ₍₀,ᵢ₋₁₎, with 0 for Lᵢ₊ᵤ from h up; the answer is L₀
 * Units     answers
 * Errors    RangeError when a step or the alarm level is not whole, or p is not above 0
 * Source    M. R. Reynolds and Z. G. Stoumbos, J. Quality Technology 31 (1999) 87-108, their Markov chain
 * Example   u 1, h 1, p 0.1: the first complaint alarms, 10 answers
 */
export function bernoulliRunLength(steps: Steps, alarm: number, p: number): number {
  if (
    steps.other !== -1 ||
    !Number.isSafeInteger(steps.complaint) ||
    !Number.isSafeInteger(alarm) ||
    alarm < 1
  )
    throw new RangeError('steps and alarm level must be whole')
  if (!(p > 0 && p <= 1)) throw new RangeError(`${p} is no share of complaints`)
  const system = Matrix.eye(alarm)
  const move = (from: number, to: number, chance: number) => {
    if (to < alarm) system.set(from, to, system.get(from, to) - chance)
  }
  for (let i = 0; i < alarm; i += 1) {
    move(i, i + steps.complaint, p)
    move(i, Math.max(0, i - 1), 1 - p)
  }
  return solve(system, Matrix.ones(alarm, 1)).get(0, 0)
}

/** The least alarm level that, with nothing changed, alarms at most once in so many answers. */
export function alarmLevelFor(steps: Steps, p0: number, answers: number): number {
  let alarm = 1
  while (alarm < MOST && bernoulliRunLength(steps, alarm, p0) < answers) alarm += 1
  if (alarm === MOST) throw new RangeError(`no alarm level under ${MOST} is so patient`)
  return alarm
}

const MOST = 400
