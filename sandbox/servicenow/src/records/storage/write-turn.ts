/**
 * Queue of the threads that want to write. SQLite lets one write at a time and makes the others sleep and try again,
 * longer each time; with several threads writing, most of their time would be spent asleep. The database's own lock
 * still decides: this only says when asking for it is worth while.
 */
export interface WriteTurn {
  take(): void
  give(): void
}

/** Bytes of the memory the threads share for it. */
export const writeTurnBytes = 4

const free = 0
const taken = 1

/** Longest wait for a turn: a thread ended in the middle of a write never gives its turn back. */
const longestWaitMs = 250

/** @param shared {@link writeTurnBytes} of memory, the same for every thread of the instance. */
export function createWriteTurn(shared: SharedArrayBuffer): WriteTurn {
  const word = new Int32Array(shared)
  return {
    take() {
      const deadline = performance.now() + longestWaitMs
      while (Atomics.compareExchange(word, 0, free, taken) !== free) {
        const left = deadline - performance.now()
        if (left <= 0) return
        Atomics.wait(word, 0, taken, left)
      }
    },
    give() {
      Atomics.store(word, 0, free)
      Atomics.notify(word, 0, 1)
    },
  }
}
