/** Whether the telephone or mailbox of an invitation is still asked; of one that was erased nothing is known. */
export type AskingState = 'asked' | 'stopped' | 'no_longer_kept'
