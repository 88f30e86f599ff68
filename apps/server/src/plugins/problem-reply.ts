import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { AppError, commonErrors, isAppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import { problemOf } from '../problem.ts'
import type { Server } from '../http-server.ts'

/** The one place where an error becomes an answer: `application/problem+json` with code, detail and remedy. */
export function addProblemReplies(app: Server): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const failure = toAppError(error)
    const fault = failure.definition.status >= 500 && failure.definition.audience === 'operator'
    request.log[fault ? 'error' : 'info']({ code: failure.code, err: fault ? error : undefined }, 'request failed')
    return sendProblem(reply, failure)
  })
}

/**
 * For addresses that no route can be looked up for, which never reach the error handler: escapes that mean no text, and
 * parts longer than any route takes.
 */
export function replyToBadAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const failure =
    error.statusCode === 414
      ? new AppError(serverErrors.INPUT_TOO_LARGE, { cause: error })
      : new AppError(serverErrors.INPUT_INVALID, { detail: 'The address cannot be read.', cause: error })
  request.log.info({ code: failure.code }, 'request failed')
  void sendProblem(reply, failure)
}

export function sendProblem(reply: FastifyReply, failure: AppError): FastifyReply {
  return reply
    .status(failure.definition.status)
    .type('application/problem+json')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(problemOf(failure))
}

function toAppError(error: FastifyError): AppError {
  if (isAppError(error)) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new AppError(serverErrors.INPUT_INVALID, {
      fields: error.validation.map(({ instancePath, message }) => ({
        field: instancePath.slice(1).replaceAll('/', '.'),
        message: message ?? 'This value cannot be used.',
      })),
    })
  }
  switch (error.statusCode ?? 500) {
    case 400:
    case 415:
      return new AppError(serverErrors.INPUT_INVALID, { detail: 'The body must be JSON.', cause: error })
    case 413:
      return new AppError(serverErrors.INPUT_TOO_LARGE, { cause: error })
    case 429:
      return new AppError(serverErrors.RATE_LIMITED, { cause: error })
    default:
      return new AppError(commonErrors.BUG_UNEXPECTED, { cause: error })
  }
}
