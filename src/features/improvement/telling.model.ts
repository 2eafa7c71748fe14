export const tellSpeakersTask = 'improvement: tell speakers'

/** Speakers told in one transaction: a restart repeats none of those before. */
export const tellingsInBatch = 100

/** Who will be told, or was: everyone on their return-code page, some by a message, too. */
export type TellingCount = { speakers: number; byMessage: number }
