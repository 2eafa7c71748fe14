import type { Receipt } from './message.model.ts'

/**
 * A text in parts is read only when all of them have come, and not at all when one is lost. Nothing is known while some
 * are still awaited.
 */
export function decideWhole(parts: readonly (Receipt | null)[]): Receipt | undefined {
  if (parts.includes('failed')) return 'failed'
  if (parts.length > 0 && parts.every((part) => part === 'delivered')) return 'delivered'
  return parts.length > 0 && parts.every((part) => part !== null) ? 'sent' : undefined
}
