import { goToNode } from '#app/_editor/inspector/go-to-node.ts';
import { Section } from '#app/_editor/inspector/section.tsx';
import { TypeDot } from '#app/_editor/inspector/type-dot.tsx';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { buttonLook } from '#app/_ui/button-look.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import type { Side } from '#nodes/contract/find-port.ts';
import type { GraphNode } from '#nodes/contract/graph.ts';
import { type PortLink, portLinks } from './port-links.ts';

type PortListProps = { readonly node: GraphNode; readonly definition: AnyNodeDefinition };

/** The ports of a node; what they are connected to is one press away. */
export function PortList({ node, definition }: PortListProps) {
  const graph = useDocument(({ workflow }) => workflow.graph);
  const links = (side: Side) => portLinks({ graph, catalogue }, { node, definition }, side);
  return (
    <Section title="Ports">
      <ul className="flex flex-col text-12">
        {links('input').map((link) => (
          <PortLine key={link.name} link={link} side="input" />
        ))}
        {links('output').map((link) => (
          <PortLine key={link.name} link={link} side="output" />
        ))}
      </ul>
    </Section>
  );
}

function PortLine({ link, side }: { readonly link: PortLink; readonly side: Side }) {
  const session = useSession();
  const { label, type, isOptional, others } = link;
  const nothing = side === 'output' ? 'not read' : isOptional ? 'optional' : 'not connected';
  return (
    <li className="flex min-h-6 items-start gap-2">
      <span className="flex h-6 w-2/5 shrink-0 items-center gap-2">
        <TypeDot type={type} />
        <span className="truncate" title={type}>
          {label}
        </span>
      </span>
      <span aria-hidden className="leading-6 text-ink-3">
        {side === 'input' ? '←' : '→'}
      </span>
      <span className="flex min-w-0 flex-1 flex-wrap">
        {others.length === 0 ? <span className="px-2 leading-6 text-ink-3">{nothing}</span> : null}
        {others.map(({ node, title }) => (
          <button
            key={node}
            type="button"
            onClick={() => goToNode(session, node)}
            className={`${buttonLook('bare', 'small')} max-w-full truncate`}
          >
            {title}
          </button>
        ))}
      </span>
    </li>
  );
}
