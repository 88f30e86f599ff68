/** What can be made to go wrong. */
export const faultKinds = [
  'too-many-requests',
  'server-error',
  'slow',
  'cut',
  'expired-token',
  'forbidden',
  'unprovisioned',
  'empty-tenant',
  'partial',
  'skiptoken-refused',
  'secret-expired',
] as const

export type FaultKind = (typeof faultKinds)[number]

/** A fault that is switched on. */
export interface Fault {
  id: number
  kind: FaultKind
  /** Only requests whose path contains this text, without regard to case. Absent: every Graph request. */
  path?: string
  /** Only requests with this method. */
  method?: string
  /** Requests it still applies to; absent means until it is removed. */
  times?: number
  /** `too-many-requests` and `server-error`: the Retry-After header, left out when absent. */
  retryAfterSeconds?: number
  /** `server-error`: 500 to 599. */
  status?: number
  /** `slow`: milliseconds before the answer. */
  delayMs?: number
  /** `cut`: before the request is carried out, or after it took effect and before the answer. */
  when?: 'before' | 'after'
}

/** The faults that are switched on, oldest first. */
export interface Faults {
  list(): readonly Fault[]
  add(fault: Omit<Fault, 'id'>): Fault
  /** @returns false when there is no such fault */
  remove(id: number): boolean
  clear(): void
  /** Finds the fault of one of these kinds for a request, and counts the request against it. */
  take<K extends FaultKind>(
    kinds: readonly K[],
    request: { method: string; url: string },
  ): (Fault & { kind: K }) | undefined
}

export function createFaults(): Faults {
  let faults: Fault[] = []
  let lastId = 0
  return {
    list: () => faults,
    add(fault) {
      lastId += 1
      const added = { ...fault, id: lastId }
      faults.push(added)
      return added
    },
    remove(id) {
      const before = faults.length
      faults = faults.filter((fault) => fault.id !== id)
      return faults.length < before
    },
    clear() {
      faults = []
    },
    take(kinds, request) {
      const fault = faults.find(
        (candidate): candidate is Fault & { kind: (typeof kinds)[number] } =>
          kinds.some((kind) => kind === candidate.kind) && concerns(candidate, request),
      )
      if (fault?.times !== undefined) {
        fault.times -= 1
        if (fault.times <= 0) faults = faults.filter((other) => other !== fault)
      }
      return fault
    },
  }
}

function concerns(fault: Fault, { method, url }: { method: string; url: string }): boolean {
  const path = (url.split('?')[0] ?? '').toLowerCase()
  return (
    (fault.path === undefined ? concernsByDefault(fault, path) : path.includes(fault.path.toLowerCase())) &&
    (fault.method === undefined || fault.method.toUpperCase() === method)
  )
}

/** A fault meant for Graph must not be used up by the token request that comes before. */
function concernsByDefault({ kind }: Fault, path: string): boolean {
  return kind === 'secret-expired' || path.startsWith('/v1.0/')
}
