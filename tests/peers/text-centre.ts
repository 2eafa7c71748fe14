import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Behaviour = {
  bindStatus?: number
  /** Each so-manyeth submit is told to come later. */
  throttleEvery?: number
  /** Every submit is refused so. */
  status?: number
  /** After so many submits the line drops, with what came after them taken and unanswered. */
  dropAfter?: number
  /** After so many submits nothing is answered any more. */
  swallowAfter?: number
  /** Written in place of an answer, and at the beginning: bytes in hexadecimal. */
  garbage?: string
  greeting?: string
  /** Enquiries are not answered. */
  deaf?: boolean
  receipts?: 'early' | 'disordered'
  /** Answers give ids in hexadecimal, and receipts in decimal. */
  hexIds?: boolean
  delay?: number
  /** False where what is submitted need not be told: for counting many. */
  remembers?: boolean
}

export type Submitted = {
  id: string
  to: string
  from: string
  ton: number
  coding: number
  esmClass: number
  words: string
}

export type Order =
  | { kind: 'behave'; behaviour: Behaviour }
  | { kind: 'forget' | 'drop' | 'unbind' | 'enquire' | 'report' }
  | { kind: 'deliver'; fields: Readonly<Record<string, string | number>>; words?: string }

export type Telling =
  | { kind: 'listening'; port: number }
  | { kind: 'report'; submitted: Submitted[]; sessions: number; count: number }
  | { kind: 'delivered'; status: number }
  | { kind: 'enquired' | 'obeyed' }

export type TextCentre = {
  port: number
  /** It does so from now on; when this is done it knows. */
  behave(behaviour: Behaviour): Promise<void>
  order(order: Order): void
  report(): Promise<Extract<Telling, { kind: 'report' }>>
  /** Brings a text or a receipt, and waits for how it was taken. */
  deliver(fields: Readonly<Record<string, string | number>>, words?: Buffer): Promise<number>
  enquire(): Promise<void>
  close(): void
}

/** Starts the centre in a process of its own. */
export async function startTextCentre(behaviour: Behaviour = {}): Promise<TextCentre> {
  const child = fork(fileURLToPath(new URL('./text-centre.process.ts', import.meta.url)), { execArgv: [] })
  const { port } = await told(child, 'listening')
  const order = (given: Order) => void child.send(given)
  const behave = async (given: Behaviour) => {
    order({ kind: 'behave', behaviour: given })
    await told(child, 'obeyed')
  }
  await behave(behaviour)
  return {
    port,
    order,
    behave,
    report: () => {
      order({ kind: 'report' })
      return told(child, 'report')
    },
    async deliver(fields, words) {
      order({ kind: 'deliver', fields, ...(words ? { words: words.toString('hex') } : {}) })
      return (await told(child, 'delivered')).status
    },
    async enquire() {
      order({ kind: 'enquire' })
      await told(child, 'enquired')
    },
    close: () => void child.kill('SIGKILL'),
  }
}

function told<Kind extends Telling['kind']>(child: ChildProcess, kind: Kind) {
  return new Promise<Extract<Telling, { kind: Kind }>>((resolve, reject) => {
    const gone = () => reject(new Error('The centre is gone'))
    const listen = (telling: Telling) => {
      if (telling.kind !== kind) return
      child.off('message', listen)
      child.off('exit', gone)
      resolve(telling as Extract<Telling, { kind: Kind }>)
    }
    child.on('message', listen)
    child.once('exit', gone)
  })
}
