import type { Activity } from '@throughline/model'

/** An activity that is over and came by import: a fact of the past, not a plan. */
export const isExecutedImport = (activity: Activity): boolean => activity.imported !== undefined && activity.status === 'done'

export const isCancelled = (activity: Activity): boolean => activity.status === 'cancelled'

/** An activity that is still to be planned well: neither cancelled nor executed history. */
export const isPlanned = (activity: Activity): boolean => !isCancelled(activity) && !isExecutedImport(activity)
