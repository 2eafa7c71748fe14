/**
 * Whether the telephone or mailbox of an invitation is still asked, asked but never twice, or no more; of one that was erased
 * nothing is known.
 */
export type AskingState = 'asked' | 'not_reminded' | 'stopped' | 'no_longer_kept'

/** What one can say no to by the link: questions altogether, or being reminded of one. */
export const stoppable = ['ask', 'reminder'] as const
export type Stoppable = (typeof stoppable)[number]
