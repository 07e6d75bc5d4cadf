import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Point } from '#nodes/contract/graph.ts';
import { useReturnFocus } from './use-return-focus.ts';

type SearchPanelProps = {
  /** What is searched, for screen readers. */
  readonly label: string;
  readonly placeholder: string;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onClose: () => void;
  /** Which of several lists this is: another one begins at its first line. */
  readonly step?: string | undefined;
  /** Where its upper left corner goes, in client coordinates; the upper middle unless told. */
  readonly at?: Point | undefined;
  /** A line above the list, for example what the list is narrowed to. */
  readonly note?: ReactNode;
  /** A line below the list, for example which keys do what. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** A field and the list of what it finds, over the page; all of it by keyboard. */
export function SearchPanel(props: SearchPanelProps) {
  const { label, placeholder, search, onSearch, onClose, at, note, footer } = props;
  const returnFocus = useReturnFocus();
  return (
    <Dialog.Root open modal={false} onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        {/* Takes the clicks that close the panel; a modal dialog would do more, at a cost that is felt. */}
        <div aria-hidden="true" className="fixed inset-0 z-40" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
          onFocusOutside={(event) => event.preventDefault()} // clicks and Escape close it, nothing else
          style={at ? placeOn(at) : undefined}
          className={`floating fixed z-40 flex w-120 max-w-[calc(100vw-32px)] flex-col overflow-hidden ${at ? '' : 'top-[12vh] left-1/2 -translate-x-1/2'}`}
        >
          <Dialog.Title className="sr-only">{label}</Dialog.Title>
          <Command
            key={props.step}
            loop
            shouldFilter={false}
            label={label}
            onKeyDown={keepFocus}
            className="flex min-h-0 flex-1 flex-col outline-none"
          >
            <div className="flex items-center gap-2 border-b px-3">
              <Search aria-hidden size={16} className="shrink-0 text-ink-3" />
              <Command.Input
                autoFocus
                value={search}
                onValueChange={onSearch}
                placeholder={placeholder}
                className="h-10 min-w-0 flex-1 bg-transparent text-15 outline-none placeholder:text-ink-3"
              />
            </div>
            {note ? <div className="border-b px-3 py-1.5 text-12 text-ink-2">{note}</div> : null}
            <Command.List className="max-h-[min(420px,56vh)] scroll-py-8 overflow-y-auto p-1">
              {props.children}
            </Command.List>
            {footer ? (
              <div className="flex gap-3 border-t px-3 py-1.5 text-11 text-ink-3">{footer}</div>
            ) : null}
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The field is all there is to focus: the list is gone through by arrows. */
function keepFocus(event: KeyboardEvent) {
  if (event.key === 'Tab') event.preventDefault();
}

/** Keeps the whole panel in sight, however near the edge it was asked for. */
function placeOn({ x, y }: Point) {
  return {
    left: `max(8px, min(${x}px, calc(100vw - 488px)))`,
    top: `max(8px, min(${y}px, calc(100vh - 520px)))`,
  };
}

export const panelLine =
  'flex min-h-8 items-center gap-2 rounded-sm px-2 py-1 data-[selected=true]:bg-accent-quiet';

export const panelGroup =
  '**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-11 **:[[cmdk-group-heading]]:text-ink-3';
