import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'

/** Says which setting to change when a port is taken. @param setting `PORTAL_PORT` */
export async function naming<Result>(setting: string, start: () => Promise<Result>): Promise<Result> {
  try {
    return await start()
  } catch (cause) {
    if (!isPortTaken(cause)) throw cause
    throw new AppError(serverErrors.PORT_IN_USE, {
      detail: `Port ${cause.port ?? ''} is taken; set ${setting} to a free one.`,
      cause,
    })
  }
}

function isPortTaken(error: unknown): error is Error & { port?: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
