export * from './app-error.ts'
export * from './errors.ts'
export * from './config-reader.ts'
export * from './logger.ts'
