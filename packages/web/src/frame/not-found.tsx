import { Link } from '@tanstack/react-router'
import { PageHead } from '../parts/page-head.tsx'
import { BareBar } from './bar.tsx'
import { Foot } from './foot.tsx'
import { Frame } from './frame.tsx'

export const NotFound = () => (
  <Frame bar={<BareBar />} foot={<Foot />}>
    <div className="page">
      <PageHead title="There is no such page" summary="The address names no screen of Throughline. The plan itself is unharmed." />
      <p><Link to="/">All plans</Link></p>
    </div>
  </Frame>
)
