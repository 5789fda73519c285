import type { SVGProps } from 'react'

/** The two chains that meet in one event: the product's mark, in one colour, for the menu. */
export const ThroughlineIcon = (props: SVGProps<SVGSVGElement>) => (
  <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" {...props}>
    <path d="M10 21v-6C6 13.500 6 6.500 10 3M14 21v-6c4-1.500 4-8.500 0-12" />
    <rect x="7.500" y="12" width="9" height="4.500" rx="2.250" fill="#fff" />
  </svg>
)

/** The mark in colour. */
export const Mark = () => (
  <svg width="22" height="24" viewBox="0 0 22 24" fill="none" aria-hidden="true">
    <path d="M9.600 23V14.500C5.500 12.800 5.500 5.200 9.600 3" stroke="#1a4480" strokeWidth="2.600" strokeLinecap="round" />
    <path d="M12.600 23V14.500c4.100-1.700 4.100-9.300 0-11.500" stroke="#008480" strokeWidth="2.600" strokeLinecap="round" />
    <rect x="6.200" y="12" width="9.800" height="5" rx="2.500" fill="#fff" stroke="#1c1d1f" strokeWidth="1.800" />
  </svg>
)
