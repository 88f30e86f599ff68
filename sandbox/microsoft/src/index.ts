export { operations, type Operation } from './coverage.ts'
export type { MicrosoftSandbox, MicrosoftSandboxOptions, SandboxAccount } from './options.ts'
export { startMicrosoftSandbox } from './sandbox.ts'
