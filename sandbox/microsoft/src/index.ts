export { operations, type Operation } from './coverage.ts'
export type { MicrosoftSandbox, MicrosoftSandboxOptions, SandboxAccount, SandboxTenant } from './options.ts'
export { startMicrosoftSandbox } from './sandbox.ts'
