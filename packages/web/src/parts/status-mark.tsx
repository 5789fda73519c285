import './chip.css'

/** One vocabulary for how far work and money are: done, under way, approved, requested, idea, cancelled; and what the partner does itself. */
export type WorkStatus = 'idea' | 'requested' | 'approved' | 'under-way' | 'done' | 'cancelled' | 'partner'

interface Look { readonly word: string; readonly fill: string; readonly stroke: string; readonly dash?: string }

const looks: Readonly<Record<WorkStatus, Look>> = {
  done: { word: 'Done', fill: '#8d9297', stroke: '#71767a' },
  'under-way': { word: 'Under way', fill: '#4f97d1', stroke: '#005ea2' },
  approved: { word: 'Approved', fill: '#aacdec', stroke: '#005ea2' },
  requested: { word: 'Requested', fill: 'url(#mark-requested)', stroke: '#005ea2' },
  idea: { word: 'Idea', fill: '#fff', stroke: '#005ea2', dash: '3 2' },
  cancelled: { word: 'Cancelled', fill: '#fff', stroke: '#71767a' },
  partner: { word: 'Partner’s own', fill: 'url(#mark-partner)', stroke: '#0f6460' },
}

const stages: Readonly<Record<string, WorkStatus>> = { forecast: 'idea', requested: 'requested', approved: 'approved', obligated: 'done', 'none-needed': 'cancelled' }

/** The mark of a funding line's stage: forecast is drawn as an idea, obligated as done. */
export const statusOfStage = (stage: string | undefined): WorkStatus => stages[stage ?? 'forecast'] ?? 'idea'

export const workStatuses = Object.keys(looks) as readonly WorkStatus[]
export const isWorkStatus = (text: string | undefined): text is WorkStatus => text !== undefined && Object.hasOwn(looks, text)
export const statusWord = (status: WorkStatus): string => looks[status].word
/** Fill, stroke and dash for bars drawn elsewhere; the hatchings are defined once in the page by `StatusPatterns`. */
export const statusPaint = (status: WorkStatus): { readonly fill: string; readonly stroke: string; readonly strokeDasharray?: string } => {
  const { fill, stroke, dash } = looks[status]
  return { fill, stroke, ...(dash !== undefined && { strokeDasharray: dash }) }
}

/** The legend's mark. */
export const StatusMark = ({ of, width = 16, height = 10 }: { readonly of: WorkStatus; readonly width?: number; readonly height?: number }) => (
  <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
    <rect x="1" y="1" width={width - 2} height={height - 2} rx="1.5" {...statusPaint(of)} />
    {of === 'cancelled' ? <path d={`M2 ${height - 2}L${width - 2} 2`} stroke="#71767a" /> : null}
  </svg>
)

/** The mark and its word. */
export const StatusLabel = ({ of, word }: { readonly of: WorkStatus; readonly word?: string }) => (
  <span className="status"><StatusMark of={of} />{word ?? looks[of].word}</span>
)

/** The hatchings, once a page: the frame holds them. */
export const StatusPatterns = () => (
  <svg className="marks" aria-hidden="true">
    <defs>
      <pattern id="mark-requested" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="#e8f5ff" />
        <path d="M0 0V5" stroke="#2378c3" strokeWidth="2.600" />
      </pattern>
      <pattern id="mark-partner" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="5" height="5" fill="#e0f7f6" />
        <path d="M0 0V5" stroke="#008480" strokeWidth="2.600" />
      </pattern>
    </defs>
  </svg>
)
