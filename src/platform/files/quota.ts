import { FileRefused } from './file-store.ts'

/** Room held for one file while it comes in. */
export type Hold = {
  /** Holds more, or throws `FileRefused`. */
  grow(bytes: number): void
  /** The file is stored: the room is in use. */
  keep(): void
  /** The file was not stored: the room is free again. Does nothing after `keep`. */
  release(): void
}

export type Quota = {
  hold(organisationId: string): Promise<Hold>
  /** Something was removed: the next file counts anew. */
  recount(organisationId: string): void
}

type Room = { counted: number; countedAt: number; storedSince: number; held: number }

const freshMs = 60_000

/**
 * Room per organisation. Counting every file for each new one would be slow, so the count is kept for a minute and what this
 * process stores is added to it; files coming in at once hold their room, so together they cannot go over. Another process
 * is seen at the next count: over that minute the limit may be passed by what the other stored.
 */
export function newQuota(options: {
  most: number
  count: (organisationId: string) => Promise<number>
  now: () => number
}): Quota {
  const rooms = new Map<string, Room>()

  async function freshRoom(organisationId: string): Promise<Room> {
    const room = rooms.get(organisationId) ?? { counted: 0, countedAt: -Infinity, storedSince: 0, held: 0 }
    rooms.set(organisationId, room)
    const now = options.now()
    if (now - room.countedAt < freshMs) return room
    const storedBefore = room.storedSince
    const counted = await options.count(organisationId)
    // What was stored while counting may be in the count or not: it stays added, which errs on the full side.
    room.counted = counted
    room.countedAt = now
    room.storedSince -= storedBefore
    return room
  }

  return {
    async hold(organisationId) {
      const room = await freshRoom(organisationId)
      let held = 0
      return {
        grow(bytes) {
          if (room.counted + room.storedSince + room.held + bytes > options.most)
            throw new FileRefused('quota_exceeded')
          held += bytes
          room.held += bytes
        },
        keep() {
          room.held -= held
          room.storedSince += held
          held = 0
        },
        release() {
          room.held -= held
          held = 0
        },
      }
    },
    recount(organisationId) {
      const room = rooms.get(organisationId)
      if (room) room.countedAt = -Infinity
    },
  }
}
