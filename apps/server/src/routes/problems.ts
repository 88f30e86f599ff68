import { z } from 'zod'
import { HelpPage, Problem } from '@scorelink/contracts'
import { AppError } from '@scorelink/kit'
import { errorRegistry, serverErrors } from '../errors.ts'
import { helpPageOf, readHelpPage } from '../help/help-pages.ts'
import { toProblem } from '../problem.ts'
import type { Server } from '../http-server.ts'

/** What a code means, in a sentence and on a page. Needs no sign-in: signing in is among what can fail. */
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

  app.get(
    '/api/v1/help/:page',
    { schema: { params: z.object({ page: z.string().max(100) }), response: { 200: HelpPage } } },
    async (request) => {
      const page = helpPageOf(request.params.page)
      const help = await readHelpPage(page)
      if (help === undefined) throw new AppError(serverErrors.NOT_FOUND)
      return { page, ...help }
    },
  )
}
