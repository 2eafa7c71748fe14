import { parentPort, Worker, workerData } from 'node:worker_threads'

/**
 * Work spread over threads so that the result never depends on how many there were: inputs are handed out in order
 * and outputs come back in the order of the inputs.
 *
 * Units     `threads` is a count, at least one; `shared` is cloned to each thread once (a SharedArrayBuffer is shared)
 * Errors    the first fault of a thread rejects `map` and ends the pool; so does `signal`, with its reason
 */
export type Pool<Input, Output> = {
  map(inputs: readonly Input[], options?: MapOptions): Promise<Output[]>
  close(): Promise<void>
}

type MapOptions = { signal?: AbortSignal; onProgress?: (done: number, of: number) => void }

/** Each is a file `workers/NAME.worker.ts` that calls `serveTasks`. */
export type WorkerName = 'bayes' | 'choice' | 'latent' | 'design' | 'text'

type Reply = { output: unknown } | { fault: unknown }

export function openPool<Input, Output>(
  name: WorkerName | URL,
  { threads, shared }: { threads: number; shared?: unknown },
): Pool<Input, Output> {
  if (!Number.isInteger(threads) || threads < 1) throw new RangeError(`${threads} threads cannot work`)
  const file = name instanceof URL ? name : fileOf(name)
  // Without the parent's flags: the loader that development runs on would cost each thread a quarter of a second.
  const workers = Array.from(
    { length: threads },
    () => new Worker(file, { workerData: shared, execArgv: [] }),
  )
  for (const worker of workers) worker.unref()
  return {
    map: (inputs, options = {}) => mapOver<Input, Output>(workers, inputs, options),
    close: () => closeAll(workers),
  }
}

/** The other end: what a worker's file calls once, with the work for one input. */
export function serveTasks<Input, Output, Shared>(
  work: (input: Input, shared: Shared) => Output | Promise<Output>,
): void {
  const port = parentPort
  if (port === null) throw new Error('This file runs in a thread of a pool')
  port.on('message', async (input: Input) => {
    try {
      port.postMessage({ output: await work(input, workerData as Shared) } satisfies Reply)
    } catch (fault) {
      port.postMessage({ fault } satisfies Reply)
    }
  })
}

async function mapOver<Input, Output>(
  workers: readonly Worker[],
  inputs: readonly Input[],
  { signal, onProgress }: MapOptions,
): Promise<Output[]> {
  signal?.throwIfAborted()
  const outputs = Array.from<Output>({ length: inputs.length })
  let next = 0
  let done = 0
  const stopped = new AbortController()
  const workThrough = async (worker: Worker) => {
    while (next < inputs.length && !stopped.signal.aborted) {
      const index = next++
      outputs[index] = await askOf<Output>(worker, inputs[index], stopped.signal)
      done += 1
      onProgress?.(done, inputs.length)
    }
  }
  const stop = () => stopped.abort(signal?.reason)
  signal?.addEventListener('abort', stop, { once: true })
  try {
    await Promise.all(workers.slice(0, inputs.length).map(workThrough))
    return outputs
  } catch (fault) {
    stopped.abort(fault)
    // A thread in the middle of a sum cannot be asked to stop.
    await closeAll(workers)
    throw fault
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}

function askOf<Output>(worker: Worker, input: unknown, stopped: AbortSignal): Promise<Output> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
      stopped.removeEventListener('abort', onStop)
      worker.unref()
      act()
    }
    const onMessage = (reply: Reply) =>
      settle(() => ('fault' in reply ? reject(reply.fault) : resolve(reply.output as Output)))
    const onError = (fault: unknown) => settle(() => reject(fault))
    const onExit = () => settle(() => reject(new Error('A thread of the pool has ended')))
    const onStop = () => settle(() => reject(stopped.reason))
    worker.once('message', onMessage)
    worker.once('error', onError)
    worker.once('exit', onExit)
    stopped.addEventListener('abort', onStop, { once: true })
    worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(input)
  })
}

async function closeAll(workers: readonly Worker[]) {
  await Promise.all(workers.map((worker) => worker.terminate()))
}

/** In the source tree this file is src/engine/pool.ts; bundled for production it is part of dist/ or dist/chunks/. */
function fileOf(name: WorkerName): URL {
  const here = import.meta.url
  if (here.endsWith('/engine/pool.ts')) return new URL(`workers/${name}.worker.ts`, here)
  const dist = new URL(here.includes('/chunks/') ? '..' : '.', here)
  return new URL(`workers/${name}.worker.js`, dist)
}
