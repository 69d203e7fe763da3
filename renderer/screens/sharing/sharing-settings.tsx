import { DemoRefusal, useIsDemo } from '../../components/demo-refusal.tsx'
import { Deliveries } from './deliveries.tsx'
import { HubCard } from './hub-card.tsx'
import { ViewerCard } from './viewer-card.tsx'
import './sharing.css'

/** Everything that leaves this home on the owner's word; a demonstration tells what there is, and offers none of it. */
export function SharingSettings() {
  return (
    <>
      {useIsDemo() && (
        <div className="section">
          <DemoRefusal />
        </div>
      )}
      <Deliveries />
      <HubCard />
      <ViewerCard />
    </>
  )
}
