import { Section } from '#app/_editor/inspector/section.tsx';
import { ParamForm } from '#app/_editor/params/param-form.tsx';
import { NodeConduct } from './node-conduct.tsx';
import { NodeProblems } from './node-problems.tsx';
import type { NodeProps } from './node-props.ts';
import { PortList } from './port-list.tsx';

/** How a node is set, what feeds it, and what is noted about it. */
export function SettingsTab({ node, definition }: NodeProps) {
  return (
    <>
      <NodeProblems id={node.id} />
      <Section title="Settings" hideTitle>
        {definition ? (
          <ParamForm node={node.id} definition={definition} />
        ) : (
          <UnknownSettings params={node.params} />
        )}
      </Section>
      {definition ? <PortList node={node} definition={definition} /> : null}
      <NodeConduct node={node} />
    </>
  );
}

/** Of a type that nobody here knows, the settings are kept as they are. */
function UnknownSettings({ params }: { readonly params: NodeProps['node']['params'] }) {
  return (
    <>
      <p className="text-ink-2">
        This Tack does not know nodes of this type. Its settings are kept as they are.
      </p>
      <pre className="max-h-60 overflow-auto whitespace-pre-wrap font-mono text-11">
        {JSON.stringify(params, null, 2)}
      </pre>
    </>
  );
}
