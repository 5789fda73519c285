import { recordId } from '@throughline/model'
import { expect, test } from 'vitest'
import { aRecord, aWho, anAppWithPlan, nepal, valueOf } from './testing/builders.ts'

const proposal = aRecord({ kind: 'proposal', id: 'proposal-boats', title: 'Boats', program: 'sec-333-build-capacity' })
const who = aWho()

test('APP-112 the notice package of a proposal is made as Word or as a page', async () => {
  const { app } = await anAppWithPlan([proposal])
  const page = valueOf(await app.noticePackage(who, nepal, recordId('proposal-boats'), 'html'))
  expect([page.fileName, page.mediaType, new TextDecoder().decode(page.bytes)]).toEqual(['nepal-proposal-boats.html', 'text/html; charset=utf-8', expect.stringContaining('0 of 9 complete')])
  expect(valueOf(await app.noticePackage(who, nepal, recordId('proposal-boats'), 'docx')).bytes.slice(0, 2)).toEqual(new TextEncoder().encode('PK'))
})
test('APP-112 what is no proposal is refused with those the plan holds', async () => {
  const { app } = await anAppWithPlan([proposal])
  const refused = await app.noticePackage(who, nepal, recordId('proposal-none'), 'docx')
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-found', message: '"nepal" holds no proposal "proposal-none". Its proposals are proposal-boats.' } })
})
