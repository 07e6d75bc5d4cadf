import type { Answers } from '#app/_api/api-client.ts';
import { useWorkflowActions } from '#app/_library/workflows/use-workflow-actions.ts';
import { Badge } from '#app/_ui/badge.tsx';
import { Button } from '#app/_ui/button.tsx';
import { TemplatePicture } from './template-picture.tsx';

type TemplateCardProps = { readonly template: Answers['templates']['list'][number] };

/** A workflow that comes with Tack: what it is for, and the way into it. */
export function TemplateCard({ template }: TemplateCardProps) {
  const { id, name, summary, tags } = template;
  const { openTemplate, busy } = useWorkflowActions();
  return (
    <li className="flex flex-col overflow-hidden rounded-md border bg-surface-2">
      <TemplatePicture template={template} />
      <div className="flex flex-1 flex-col gap-1 p-3">
        <h2 className="font-medium">{name}</h2>
        <p className="flex-1 text-12 text-ink-2">{summary}</p>
        <div className="mt-1 flex items-center gap-1">
          {tags.map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
          <Button className="ml-auto" busy={busy} onClick={() => void openTemplate(id)}>
            Open
            <span className="sr-only">{name}</span>
          </Button>
        </div>
      </div>
    </li>
  );
}
