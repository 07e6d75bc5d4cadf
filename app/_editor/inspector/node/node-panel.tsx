import { ResultTab } from '#app/_editor/inspector/result/result-tab.tsx';
import { WhyTab } from '#app/_editor/inspector/why/why-tab.tsx';
import { useSession, useView } from '#app/_editor/state/session.ts';
import type { InspectorTab } from '#app/_editor/state/view-store.ts';
import { Tabs } from '#app/_ui/tabs.tsx';
import { catalogue } from '#nodes/catalogue.ts';
import { NodeHead } from './node-head.tsx';
import { SettingsTab } from './settings-tab.tsx';
import { useNode } from './use-node.ts';

/** One node: how it is set, what it gave, and why it ran. */
export function NodePanel({ id }: { readonly id: string }) {
  const { view } = useSession();
  const tab = useView(({ inspectorTab }) => inspectorTab);
  const node = useNode(id);
  if (!node) return null;
  const definition = catalogue.get(node.type);
  return (
    <>
      <NodeHead node={node} definition={definition} />
      <Tabs<InspectorTab>
        label="About this node"
        className="flex-1"
        value={tab}
        onChange={(inspectorTab) => view.setState({ inspectorTab })}
        tabs={[
          {
            value: 'settings',
            label: 'Settings',
            content: <SettingsTab node={node} definition={definition} />,
          },
          {
            value: 'result',
            label: 'Result',
            content: <ResultTab node={node} definition={definition} />,
          },
          { value: 'why', label: 'Why', content: <WhyTab node={node} /> },
        ]}
      />
    </>
  );
}
