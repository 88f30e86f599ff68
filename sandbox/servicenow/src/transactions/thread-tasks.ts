import type { TransactionRequest, TransactionResponse } from '../instance.ts'
import type { DataFault } from '../control/fault.ts'
import type { StoredDataFault } from '../control/data-faults.ts'
import type { AddressRule } from '../control/address-rule.ts'
import type { InstanceSeed } from '../records/open-instance.ts'
import type { InstallResult, TestResult, TestSelection } from '../scripts/index.ts'

/**
 * What the main thread asks of a transaction thread. A type and not an interface, because only types are assignable to
 * the pool's index signature.
 */
// oxlint-disable-next-line typescript/consistent-type-definitions
export type ThreadTasks = {
  transaction: { input: TransactionRequest; output: TransactionResponse }
  /** Runs scheduled jobs and queued asynchronous rules that are due. */
  'run-due-jobs': { input: undefined; output: void }
  seed: { input: InstanceSeed; output: void }
  'clock-offset': { input: undefined; output: number }
  /** Milliseconds to add; output: the offset it leads to. */
  'advance-clock': { input: number; output: number }
  'release-family': { input: undefined; output: string }
  'set-release': { input: string; output: void }
  'set-address-rules': { input: readonly AddressRule[]; output: void }
  'add-data-fault': { input: { readonly id: string; readonly fault: DataFault }; output: void }
  /** Output: whether there was one. */
  'clear-data-fault': { input: string; output: boolean }
  'list-data-faults': { input: undefined; output: StoredDataFault[] }
  'install-application': { input: ApplicationPackage; output: InstallResult }
  /** Technical name of the scope; output: records removed. */
  'uninstall-application': { input: string; output: number }
  'run-tests': { input: TestSelection; output: TestResult[] }
  /** Writes the whole instance into a new file. */
  snapshot: { input: string; output: void }
  /** Lets go of the file, so that it can be replaced. */
  suspend: { input: undefined; output: void }
  resume: { input: undefined; output: void }
}

/** An application as the SDK builds it: the folder `dist/app`, or the archive `now-sdk pack` makes of it. */
export interface ApplicationPackage {
  readonly source: { readonly folder: string } | { readonly archive: Uint8Array }
  readonly withDemoData: boolean
}

/** What a thread is given at its start. */
export interface ThreadData {
  readonly file: string
  readonly publicUrl: string
  readonly writeTurn: SharedArrayBuffer
}
