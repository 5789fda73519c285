import { hasProse, section, type Paper } from '../paper.ts'
import type { Section } from '../tree.ts'

/** Desired roles: prose until roles are records of their own. (Chapter 19, desired roles.) */
export const desiredRoles = (paper: Paper): Section => section(paper, {
  id: 'desired-roles', blocks: [],
  open: hasProse(paper, 'desired-roles') ? undefined : `No roles are written yet: what the United States would like ${paper.partner} to play, and what not.`,
})
