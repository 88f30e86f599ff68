/**
 * Every point of delivering and following at which a process may die and leave something half done. Between two of them
 * lies one call or one transaction.
 */
export const workPoints = [
  'delivery.taken',
  'delivery.looked-up',
  'delivery.announced',
  'delivery.answered',
  'delivery.recorded',
  'following.read',
  'following.applied',
  'following.checked',
  'comment.announced',
  'comment.answered',
] as const

export type WorkPoint = (typeof workPoints)[number]
