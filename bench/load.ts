import { Agent, request } from 'node:http'

type Load = { port: number; posts: { path: string; body: string }[]; connections: number; expected: number }

// Sends each post once over kept-open connections, and tells how long they took, in a process of its own so that it
// takes no time of the server's event loop.
process.once('message', (load: Load) => {
  run(load).then(
    (seconds) => process.send?.({ seconds }),
    (error: Error) => process.send?.({ fault: error.message }),
  )
})

async function run({ port, posts, connections, expected }: Load): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let next = 0
  const one = async () => {
    for (let post = posts[next++]; post; post = posts[next++]) {
      const status = await send(agent, port, post)
      if (status !== expected) throw new Error(`${status} instead of ${expected}`)
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, one))
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  return seconds
}

function send(agent: Agent, port: number, { path, body }: { path: string; body: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    }
    const sent = request({ agent, port, host: '127.0.0.1', path, method: 'POST', headers }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
    })
    sent.once('error', reject)
    sent.end(body)
  })
}
