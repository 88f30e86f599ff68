import { z } from 'zod'
import { Problem } from '@scorelink/contracts'
import { AppError } from '@scorelink/kit'
import { errorRegistry, serverErrors } from '../errors.ts'
import { toProblem } from '../problem.ts'
import type { Server } from '../http-server.ts'

/** What a code means; for pages that were reached with a code in their address. Needs no sign-in. */
export function addProblemRoutes(app: Server): void {
  app.get(
    '/api/v1/problems/:code',
    { schema: { params: z.object({ code: z.string().max(100) }), response: { 200: Problem } } },
    (request) => {
      const { code } = request.params
      const definition = Object.hasOwn(errorRegistry, code) ? errorRegistry[code] : undefined
      if (definition === undefined) throw new AppError(serverErrors.NOT_FOUND)
      return toProblem(definition)
    },
  )
}
