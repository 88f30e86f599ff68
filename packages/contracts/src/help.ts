import { z } from 'zod'

/** `GET /api/v1/help/:page`: a page of `docs/troubleshooting`, by its name or by an error code. Needs no sign-in. */
export const HelpPage = z.object({
  /** Name without ending, `input-invalid`. */
  page: z.string(),
  title: z.string(),
  /** English, sanitised to headings, paragraphs, lists, tables, code and links. */
  html: z.string(),
})
export type HelpPage = z.infer<typeof HelpPage>
