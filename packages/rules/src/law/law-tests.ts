import type { LawTest } from './law-case.ts'
import { companion } from './tests/companion.ts'
import { concurrence } from './tests/concurrence.ts'
import { confidence } from './tests/confidence.ts'
import { costShare } from './tests/cost-share.ts'
import { geography } from './tests/geography.ts'
import { inForce } from './tests/in-force.ts'
import { limit } from './tests/limit.ts'
import { money } from './tests/money.ts'
import { notification } from './tests/notification.ts'
import { prohibition } from './tests/prohibition.ts'
import { purpose } from './tests/purpose.ts'
import { recipient } from './tests/recipient.ts'
import { support } from './tests/support.ts'
import { restriction } from './tests/restriction.ts'
import { sustainment } from './tests/sustainment.ts'
import { toBeMinded } from './tests/to-be-minded.ts'
import { transfer } from './tests/transfer.ts'
import { vetting } from './tests/vetting.ts'
import type { TestId } from './verdict.ts'

/** Every test of the law. Their order is that in which reasons are told; no verdict depends on it. */
export const lawTests: readonly { readonly id: TestId; readonly test: LawTest }[] = [
  { id: 'confidence', test: confidence },
  { id: 'in-force', test: inForce },
  { id: 'purpose', test: purpose },
  { id: 'support', test: support },
  { id: 'recipient', test: recipient },
  { id: 'geography', test: geography },
  { id: 'restriction', test: restriction },
  { id: 'prohibition', test: prohibition },
  { id: 'prohibition', test: toBeMinded },
  { id: 'limit', test: limit },
  { id: 'companion', test: companion },
  { id: 'concurrence', test: concurrence },
  { id: 'vetting', test: vetting },
  { id: 'notification', test: notification },
  { id: 'notification', test: transfer },
  { id: 'money', test: money },
  { id: 'sustainment', test: sustainment },
  { id: 'cost-share', test: costShare },
]
