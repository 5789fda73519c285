import type { Dated } from '@throughline/schedule'

/** How a bar on the critical path looks: a heavy frame with square ends. Nearly critical: the frame alone, thin. */
export const CriticalMark = ({ of: { isCritical, isNearCritical } }: { readonly of: Pick<Dated, 'isCritical' | 'isNearCritical'> }) => (
  !isCritical && !isNearCritical ? null : (
    <svg width={22} height={12} aria-hidden="true">
      <rect x={4} y={2} width={14} height={8} fill="#fff" stroke="#1c1d1f" strokeWidth={isCritical ? 2.2 : 1} strokeDasharray={isCritical ? undefined : '3 2'} />
      {isCritical ? <path d="M0 6H4M18 6H22" stroke="#1c1d1f" strokeWidth={2.2} /> : null}
    </svg>
  )
)
