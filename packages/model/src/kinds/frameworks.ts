/**
 * The ways of looking at an environment that the chapter names, and those of the theater. The headings and questions of each
 * are data of the catalogue (`frameworkOf`).
 */
export const frameworks = {
  swot: 'SWOT',
  dimefil: 'DIMEFIL',
  'pmesii-ctp': 'PMESII-CTP',
  'section-333-factors': 'Section 333 factors',
  'threats-and-opportunities': 'Threats and opportunities',
  'institutional-capacity': 'Institutional capacity',
  'general-military-capability': 'General military capability',
  'theater-environment': 'Theater environment',
} as const

/** The seven institutional factors of the chapter (Determine Required Condition of International Partner to Perform Desired Role(s)). */
export const institutionalFactors = {
  'legitimacy-and-legal-status': 'Legitimacy and legal status',
  'leadership-and-planning': 'Leadership and planning',
  'decision-making': 'Decision-making',
  'resource-management': 'Resource management',
  'human-resources': 'Human resources',
  'equipment-and-logistics': 'Equipment and logistics',
  'integrating-mechanisms': 'Integrating mechanisms',
} as const

/** What bears on a partner's will to play a role (Assess Partner Desire to Play That Role). */
export const desireFactors = {
  'political-leanings': 'Political leanings',
  'public-opinion': 'Public opinion',
  'national-priorities': 'National priorities',
  'fiscal-realities': 'Fiscal realities',
  'security-interests': 'Security interests',
  'military-and-political-aspirations': 'Military and political aspirations',
  'historic-role-in-the-region': 'Historic role in the region',
  'political-accountability': 'Political accountability',
  'civilian-control': 'Civilian control',
} as const

/** How willing, from against it to eager. */
export const willingness = { opposed: 'Opposed', weak: 'Weak', moderate: 'Moderate', strong: 'Strong' } as const

/** The eight domains a solution may lie in (DOTMLPF-P). */
export const domains = {
  doctrine: 'Doctrine', organization: 'Organization', training: 'Training', materiel: 'Materiel',
  'leadership-education': 'Leadership and education', personnel: 'Personnel', facilities: 'Facilities', policy: 'Policy',
} as const

/** The seven joint functions, the other way through a capability. */
export const jointFunctions = {
  'command-and-control': 'Command and control', 'movement-and-maneuver': 'Movement and maneuver', intelligence: 'Intelligence',
  fires: 'Fires', sustainment: 'Sustainment', protection: 'Protection', information: 'Information',
} as const
