import { AppError, defineErrors } from '@scorelink/kit'

const listenErrors = defineErrors({
  PORT_IN_USE: {
    status: 500,
    text: 'A port is in use already.',
    remedy: 'Stop what uses it, or choose another port.',
    audience: 'operator',
    retry: 'never',
  },
})

/** Says which setting to change when a port is taken. @param setting `PORTAL_PORT` */
export async function naming<Result>(setting: string, start: () => Promise<Result>): Promise<Result> {
  try {
    return await start()
  } catch (cause) {
    if (!isPortTaken(cause)) throw cause
    throw new AppError(listenErrors.PORT_IN_USE, {
      detail: `Port ${cause.port ?? ''} is taken; set ${setting} to a free one.`,
      cause,
    })
  }
}

function isPortTaken(error: unknown): error is Error & { port?: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
