/** What a program can give, in the words of the program files. */
export const supportKinds = [
  'training', 'equipment', 'supplies', 'services', 'advisory', 'education', 'institutional-capacity-building', 'transportation', 'personnel-expenses',
  'humanitarian', 'financing', 'logistics-support', 'exchange', 'conference', 'research', 'small-scale-construction', 'exercise', 'sustainment', 'intelligence-support',
] as const
/** Whom a program can serve. */
export const recipientKinds = [
  'military', 'national-security-forces', 'border-security', 'law-enforcement', 'ministry-of-defense', 'civil-authorities', 'international-organization', 'population',
] as const
/** Where a program reaches: doctrine to policy (DOTMLPF-P). */
export const domains = ['doctrine', 'organization', 'training', 'materiel', 'leadership-education', 'personnel', 'facilities', 'policy'] as const

/** What a need is tested for under a program's law; the order is that of the tests of the rules. */
export const lawTests = [
  'confidence', 'in-force', 'purpose', 'support', 'recipient', 'geography', 'restriction', 'prohibition', 'limit', 'companion', 'concurrence', 'vetting', 'notification', 'money', 'sustainment', 'cost-share',
] as const
