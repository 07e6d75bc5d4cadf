import { Section } from '#app/_editor/inspector/section.tsx';
import { useParam } from '#app/_editor/params/use-param.ts';
import { useDocument } from '#app/_editor/state/session.ts';
import { TextArea } from '#app/_ui/text-area.tsx';
import { catalogue } from '#nodes/catalogue.ts';
import type { ParamPlace } from './find-places.ts';
import { findInstructionPlace } from './find-places.ts';

/** What is to be done with the picture, in words. */
export function InstructionSection() {
  const graph = useDocument(({ workflow }) => workflow.graph);
  const place = findInstructionPlace(graph, catalogue);
  if (!place) return null;
  return (
    <Section title="Instruction">
      <InstructionField {...place} />
    </Section>
  );
}

function InstructionField({ node, spec }: ParamPlace) {
  const { value, error, change } = useParam(node, spec);
  return (
    <TextArea
      label="Instruction"
      hideLabel
      large
      rows={2}
      placeholder="What to change, for example: make the triangle striped"
      value={typeof value === 'string' ? value : ''}
      error={error}
      onChange={change}
    />
  );
}
