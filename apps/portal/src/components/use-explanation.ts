import { Problem } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { RequestError } from '../api/request-error.ts'
import { asSentence } from '../format/as-sentence.ts'

export type Explanation = {
  detail: string
  remedy: string
  code: string | null
  /** Page about the code. */
  help: string | null
  /** Language of detail and remedy: the server writes English, whatever the page speaks. */
  lang: string | undefined
}

/** What a person is told about an error. */
export function useExplanation(error: unknown): Explanation {
  const { t } = useTranslation()
  const problem = Problem.safeParse(error)
  if (problem.success) return ofServer(problem.data)
  if (!(error instanceof RequestError)) {
    return {
      detail: t('error.unexpected'),
      remedy: t('error.unexpectedRemedy'),
      code: null,
      help: null,
      lang: undefined,
    }
  }
  const { failure } = error
  switch (failure.kind) {
    case 'problem':
      return ofServer(failure.problem)
    case 'unreachable':
      return {
        detail: t('error.unreachable'),
        remedy: t('error.unreachableRemedy'),
        code: null,
        help: null,
        lang: undefined,
      }
    case 'unreadable':
      return {
        detail: t('error.unreadable', { status: failure.status }),
        remedy: t('error.unreadableRemedy'),
        code: null,
        help: null,
        lang: undefined,
      }
  }
}

function ofServer({ type, detail, remedy, code }: Problem): Explanation {
  return { detail: asSentence(detail), remedy, code, help: type.startsWith('/help/') ? type : null, lang: 'en' }
}
