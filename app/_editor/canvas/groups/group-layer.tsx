import { ViewportPortal } from '@xyflow/react';
import { useDocument } from '#app/_editor/state/session.ts';
import { GroupFrame } from './group-frame.tsx';

/** The frames of all groups, behind the nodes. */
export function GroupLayer() {
  const groups = useDocument(({ workflow }) => workflow.graph.groups);
  if (!groups) return null;
  return (
    <ViewportPortal>
      {groups.map((group) => (
        <GroupFrame key={group.id} group={group} />
      ))}
    </ViewportPortal>
  );
}
