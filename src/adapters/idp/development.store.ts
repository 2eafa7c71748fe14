import type { Adapter, Payload } from 'oidc-provider'

type Kept = { payload: Payload; until: number }

/** What one development provider remembers: in memory, gone when the process ends, never shared with another provider. */
export function newDevelopmentStore(now = Date.now): (model: string) => Adapter {
  const everything = new Map<string, Kept>()

  function find(key: string): Payload | undefined {
    const kept = everything.get(key)
    return kept !== undefined && kept.until > now() ? kept.payload : undefined
  }

  function forgetWhere(isOver: (kept: Kept, key: string) => boolean) {
    for (const [key, kept] of everything) if (isOver(kept, key)) everything.delete(key)
  }

  function findByUid(model: string, uid: string): Payload | undefined {
    const key = [...everything.keys()].find((one) => one.startsWith(`${model}:`) && find(one)?.uid === uid)
    return key === undefined ? undefined : find(key)
  }

  return (model) => ({
    async upsert(id, payload, expiresIn = 3600) {
      forgetWhere(({ until }) => until <= now())
      everything.set(`${model}:${id}`, { payload, until: now() + expiresIn * 1000 })
    },
    find: async (id) => find(`${model}:${id}`),
    findByUid: async (uid) => findByUid(model, uid),
    // Only devices without a browser have such codes, and their way in is not open here.
    findByUserCode: async () => undefined,
    async consume(id) {
      const payload = find(`${model}:${id}`)
      if (payload !== undefined) payload.consumed = Math.floor(now() / 1000)
    },
    async destroy(id) {
      everything.delete(`${model}:${id}`)
    },
    revokeByGrantId: async (grantId) => forgetWhere(({ payload }) => payload.grantId === grantId),
  })
}
