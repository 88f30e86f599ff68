import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { readAgain } from './read-again.ts'

const queryKey = ['things']

/** A server whose answers are held until they are let go; each tells what was true when it was asked. */
function startReading() {
  let truth = 'before'
  const held: Array<() => void> = []
  const queryFn = vi.fn<() => Promise<string>>(async () => {
    const told = truth
    await new Promise<void>((resolve) => held.push(resolve))
    return told
  })
  const queryClient = new QueryClient()
  const observer = new QueryObserver(queryClient, { queryKey, queryFn, networkMode: 'always' })
  return {
    queryClient,
    queryFn,
    shown: () => observer.getCurrentResult().data,
    look: () => observer.subscribe(() => undefined),
    change: () => (truth = 'after'),
    answer: () => held.shift()?.(),
  }
}

it.each([
  ['before it was read for the first time', 0],
  ['when it was read before', 1],
])('shows a change that comes while it is being read, %s', async (_name, readings) => {
  const { queryClient, queryFn, shown, look, change, answer } = startReading()
  const stop = look()
  if (readings > 0) {
    answer()
    await vi.waitUntil(() => shown() === 'before')
    void queryClient.refetchQueries({ queryKey })
  }
  await vi.waitFor(() => expect(queryFn).toHaveBeenCalledTimes(readings + 1))
  change()
  const done = readAgain(queryClient, { queryKey })
  answer()
  await vi.waitFor(() => expect(queryFn).toHaveBeenCalledTimes(readings + 2))
  answer()
  await done
  expect(shown()).toBe('after')
  stop()
})

it('asks nobody for what is not shown', async () => {
  const { queryClient, queryFn, look, answer } = startReading()
  const stop = look()
  answer()
  stop()
  await readAgain(queryClient, { queryKey })
  expect(queryFn).toHaveBeenCalledTimes(1)
})
