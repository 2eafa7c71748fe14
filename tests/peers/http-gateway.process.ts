import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An HTTP gateway in a process of its own that takes every text. */
let count = 0
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    count += 1
    response.writeHead(202, { 'content-type': 'application/json' }).end(`{"id":"g-${count}"}`)
  })
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit(0))
