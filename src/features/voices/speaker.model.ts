/** 58 bits: with twenty guesses in ten minutes nobody meets a code by chance, and it still fits on a line of paper. */
export const returnCodeLength = 12

/** What the code's hash and encryption are bound to. */
export const returnCodePurpose = 'return code'

export const speakerKinds = ['person', 'firm', 'association', 'officer'] as const
export type SpeakerKind = (typeof speakerKinds)[number]
