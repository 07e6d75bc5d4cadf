import { setSummary } from '#app/_editor/document/edits/set-summary.ts';
import { Section } from '#app/_editor/inspector/section.tsx';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { TextArea } from '#app/_ui/text-area.tsx';
import { TagsField } from './tags-field.tsx';

/** What the workflow is for, and its tags. */
export function AboutSection() {
  const { document } = useSession();
  const summary = useDocument(({ workflow }) => workflow.summary);
  return (
    <Section title="About this workflow">
      <TextArea
        label="Summary"
        value={summary}
        placeholder="What this workflow is for"
        onChange={(text) =>
          document.edit('Change the summary', (workflow) => setSummary(workflow, text), 'summary')
        }
      />
      <TagsField />
    </Section>
  );
}
