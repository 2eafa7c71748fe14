/**
 * Statements of one transaction, asked in this order without waiting for one another. Should one fail, the others are waited for:
 * what went on by itself would run when the transaction is over, on a connection that is somebody else's by then.
 */
export async function together<const Works extends readonly Promise<unknown>[]>(
  works: Works,
): Promise<{ -readonly [Each in keyof Works]: Awaited<Works[Each]> }> {
  await Promise.allSettled(works)
  return Promise.all(works)
}
