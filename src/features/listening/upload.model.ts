export const readUploadTask = 'listening: read upload'
export const rowsAtOnce = 1000
/** Shown one by one; the rest are counted. */
export const mostFaults = 1000
export const longestSource = 100

export type UploadState = 'waiting' | 'reading' | 'finished' | 'broken'

export function stateOfUpload(upload: {
  rowsRead: number
  finishedAt: Date | null
  refusal: string | null
}): UploadState {
  if (upload.refusal !== null) return 'broken'
  if (upload.finishedAt !== null) return 'finished'
  return upload.rowsRead === 0 ? 'waiting' : 'reading'
}
