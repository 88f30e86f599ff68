import { z } from 'zod'

/** Numbers arrive as text now and then, seen in `score`, `count` and `total`. */
const Lenient = z.union([z.number(), z.string()]).nullish()
const Text = z.string().nullish()

/** Only what we use of a control's score; the extra properties are not in Graph's metadata, but always sent. */
const GraphControlScore = z.object({
  controlName: z.string().min(1),
  description: Text,
  score: Lenient,
  scoreInPercentage: Lenient,
  implementationStatus: Text,
  count: Lenient,
  total: Lenient,
})
export type GraphControlScore = z.infer<typeof GraphControlScore>

/** Graph docs, resource secureScore. */
export const GraphSecureScore = z.object({
  azureTenantId: z.string(),
  createdDateTime: z.string().regex(/^\d{4}-\d\d-\d\dT/),
  currentScore: Lenient,
  maxScore: Lenient,
  averageComparativeScores: z.array(z.object({ basis: Text, averageScore: Lenient })).nullish(),
  controlScores: z.array(GraphControlScore).nullish(),
})
export type GraphSecureScore = z.infer<typeof GraphSecureScore>

/** Graph docs, resource secureScoreControlProfile. */
export const GraphControlProfile = z.object({
  id: z.string().min(1),
  title: Text,
  controlCategory: Text,
  service: Text,
  maxScore: Lenient,
  tier: Text,
  userImpact: Text,
  implementationCost: Text,
  threats: z.array(z.string()).nullish(),
  deprecated: z.boolean().nullish(),
  remediation: Text,
  remediationImpact: Text,
  actionUrl: Text,
  controlStateUpdates: z.array(z.object({ state: Text, updatedDateTime: Text })).nullish(),
})
export type GraphControlProfile = z.infer<typeof GraphControlProfile>

/** A page of either list. */
export const GraphPage = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() })
export type GraphPage = z.infer<typeof GraphPage>
