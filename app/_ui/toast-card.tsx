'use client';

import { X } from 'lucide-react';
import { Toast as Primitive } from 'radix-ui';
import { buttonLook } from './button-look.ts';
import type { Toast } from './use-toast.ts';

type ToastCardProps = { readonly toast: Toast; readonly onClosed: () => void };

const edges = { plain: 'bg-accent', done: 'bg-state-done', failed: 'bg-state-failed' };

/** One toast: what happened, more about it, and perhaps one thing to do. */
export function ToastCard({ toast, onClosed }: ToastCardProps) {
  const { title, body, tone = 'plain', action, durationMs = 6000 } = toast;
  return (
    <Primitive.Root
      duration={durationMs}
      type={tone === 'failed' ? 'foreground' : 'background'}
      onOpenChange={(open) => open || onClosed()}
      className="floating flex items-start gap-3 p-3 data-[swipe=move]:translate-x-(--radix-toast-swipe-move-x)"
    >
      <span aria-hidden className={`w-1 self-stretch rounded-sm ${edges[tone]}`} />
      <div className="min-w-0 flex-1">
        <Primitive.Title className="font-medium">{title}</Primitive.Title>
        {body !== undefined && (
          <Primitive.Description className="text-12 text-ink-2">{body}</Primitive.Description>
        )}
      </div>
      {action && (
        <Primitive.Action
          altText={action.label}
          onClick={action.onSelect}
          className={buttonLook('quiet', 'small')}
        >
          {action.label}
        </Primitive.Action>
      )}
      <Primitive.Close aria-label="Dismiss" className={buttonLook('bare', 'small', 'square')}>
        <X aria-hidden size={14} />
      </Primitive.Close>
    </Primitive.Root>
  );
}
