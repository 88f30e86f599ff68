export interface Ticker {
  /** No further tick starts; resolves when the one under way is done. */
  stop(): Promise<void>
}

/**
 * Calls `work` every so often; a tick that comes while the last one is still at work is left out.
 *
 * @param onFailure told of a failed tick; the next one is tried all the same.
 */
export function startTicker(
  intervalMs: number,
  work: () => Promise<void>,
  onFailure: (error: unknown) => void,
): Ticker {
  let current: Promise<void> | undefined
  const tick = async (): Promise<void> => {
    try {
      await work()
    } catch (error) {
      onFailure(error)
    }
    current = undefined
  }
  const timer = setInterval(() => {
    current ??= tick()
  }, intervalMs)
  // Whoever listens keeps the process alive, not its clockwork.
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await current
    },
  }
}
