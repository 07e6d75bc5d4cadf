'use client';

import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { buttonLook } from './button-look.ts';
import { useReturnFocus } from './use-return-focus.ts';

const widths = { small: 'w-100', medium: 'w-140', large: 'w-220', full: 'h-full w-full' };

type DialogProps = {
  readonly title: string;
  readonly description?: string | undefined;
  readonly size?: keyof typeof widths | undefined;
  /** Controlled from outside; leave both out when `trigger` opens it. */
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  readonly trigger?: ReactElement | undefined;
  /** What is to be decided first, under the title. */
  readonly notice?: ReactNode;
  /** Buttons at the lower edge. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** A window over the page that keeps the focus until it is closed. */
export function Dialog(props: DialogProps) {
  const { title, description, size = 'medium', open, onOpenChange, trigger, footer } = props;
  const returnFocus = useReturnFocus(open === true && trigger === undefined);
  return (
    <Primitive.Root {...(open !== undefined && { open })} {...(onOpenChange && { onOpenChange })}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className={dialogOverlay} />
        <Primitive.Content
          {...(description === undefined && { 'aria-describedby': undefined })}
          {...(trigger === undefined && { onCloseAutoFocus: returnFocus })}
          className={`${dialogPanel} ${widths[size]}`}
        >
          <header className="flex items-start gap-4 border-b px-4 py-3">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="text-15 font-medium">{title}</Primitive.Title>
              {description !== undefined && (
                <Primitive.Description className="text-ink-2">{description}</Primitive.Description>
              )}
            </div>
            <Primitive.Close
              aria-label="Close"
              className={`${buttonLook('bare', 'small', 'square')} -mr-1`}
            >
              <X aria-hidden size={16} />
            </Primitive.Close>
          </header>
          {props.notice}
          <div className="relative min-h-0 flex-1 overflow-auto p-4">{props.children}</div>
          {footer !== undefined && (
            <footer className="flex justify-end gap-2 border-t px-4 py-3">{footer}</footer>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export const dialogOverlay = 'fixed inset-0 z-40 animate-appear bg-[rgb(0_0_0/0.45)]';

export const dialogPanel =
  'floating fixed top-1/2 left-1/2 z-40 flex max-h-[calc(100dvh-32px)] max-w-[calc(100vw-32px)] -translate-1/2 flex-col';
