import { Refusal, type TransactionResponse } from '../instance.ts'
import type { RouteContext } from '../transactions/route.ts'
import { ApiFailure, apiError, type ApiReply } from './envelope.ts'
import { acceptedMediaType, notAcceptable, renderReply } from './negotiation.ts'

/**
 * Makes a route's `handle` out of a function that answers with an {@link ApiReply}: settles the media type first, and
 * turns the two ways of refusing ({@link ApiFailure}, {@link Refusal} of a rule or policy) into their envelopes.
 * Any other exception is a fault of the simulator and passes through.
 *
 * @param answers `anything` for files and pages, whose type is not the client's choice.
 */
export function restOperation(
  operate: (context: RouteContext) => ApiReply,
  answers: 'document' | 'anything' = 'document',
): (context: RouteContext) => TransactionResponse {
  return (context) => {
    const { request } = context
    const acceptable = answers === 'anything' || acceptedMediaType(request.headers['accept']) !== undefined
    if (!acceptable) return renderReply(notAcceptable(), request)
    return renderReply(settle(operate, context), request)
  }
}

function settle(operate: (context: RouteContext) => ApiReply, context: RouteContext): ApiReply {
  try {
    return operate(context)
  } catch (error) {
    if (error instanceof ApiFailure) return error.reply
    if (error instanceof Refusal) return apiError(403, error.message, error.detail)
    throw error
  }
}
