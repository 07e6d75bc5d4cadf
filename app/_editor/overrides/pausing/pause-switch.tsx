import { Pause } from 'lucide-react';
import { useSession, useView } from '#app/_editor/state/session.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { togglePauses } from './toggle-pauses.ts';

/** Whether runs pause after a node, to be switched. */
export function PauseSwitch({ node }: { readonly node: string }) {
  const session = useSession();
  const isSet = useView(({ pausesAfter }) => pausesAfter.has(node));
  return (
    <IconButton
      label="Pause here"
      icon={Pause}
      size="small"
      pressed={isSet}
      onClick={() => togglePauses(session, [node])}
    />
  );
}
