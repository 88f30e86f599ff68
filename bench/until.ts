const patienceMs = 600_000

/** Asks again and again. @throws Error after ten minutes. */
export async function until(isSo: () => Promise<boolean>, everyMs = 100): Promise<void> {
  const deadline = performance.now() + patienceMs
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('it did not come to an end in ten minutes')
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}
