import { Section } from '#app/_editor/inspector/section.tsx';
import { ParamField } from '#app/_editor/params/param-field.tsx';
import { useDocument } from '#app/_editor/state/session.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { findPicturePlace } from './find-places.ts';

/** The picture to be edited, large, to be replaced. */
export function PictureSection() {
  const graph = useDocument(({ workflow }) => workflow.graph);
  const place = findPicturePlace(graph, catalogue);
  if (!place) return null;
  return (
    <Section title="Picture">
      {/* Low enough that the instruction and Run stay in sight on a small screen. */}
      <div className="[&_img]:max-h-[16vh]">
        <ParamField node={place.node} spec={place.spec} isPlain hideLabel />
      </div>
    </Section>
  );
}
