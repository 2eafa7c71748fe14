import type { Id } from '../../platform/id.ts'
import type { FeedbackChannel } from './feedback.model.ts'
import type { ScaleName } from './question.model.ts'

export const inboxFilters = ['new', 'mine', 'answered', 'all'] as const
export type InboxFilter = (typeof inboxFilters)[number]
export const inboxPageSize = 50

export type InboxRow = {
  feedbackId: Id<'feedback'>
  serviceId: Id<'service'> | null
  channel: FeedbackChannel
  language: string
  /** The beginning of the words; nothing when they were erased. */
  beginning: string | null
  receivedAt: Date
  score: number | null
  scale: ScaleName | null
  assignedTo: Id<'staff'> | null
  replied: boolean
}

/** Where a page of the inbox begins: after this feedback, in the order from new to old. */
export type InboxPlace = { receivedAt: Date; feedbackId: Id<'feedback'> }

export function writePlace({ receivedAt, feedbackId }: InboxPlace): string {
  return `${receivedAt.getTime()}.${feedbackId}`
}

export function readPlace(text: string | undefined): InboxPlace | undefined {
  const [, moment = '', feedbackId = ''] =
    /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '') ?? []
  return feedbackId === ''
    ? undefined
    : { receivedAt: new Date(Number(moment)), feedbackId: feedbackId as Id<'feedback'> }
}

export function readFilter(text: string | undefined): InboxFilter {
  return inboxFilters.find((filter) => filter === text) ?? 'new'
}
