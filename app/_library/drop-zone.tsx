'use client';

import { type DragEvent, type ReactNode, useState } from 'react';

type DropZoneProps = {
  /** What happens to files that are dropped, for example "Drop to import". */
  readonly words: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
};

/** Takes files that are dropped anywhere on what it holds. */
export function DropZone({ words, onFiles, children }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const onDragLeave = (event: DragEvent<HTMLElement>) => {
    const isStillInside =
      event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!isStillInside) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    <div {...{ onDragOver, onDragLeave, onDrop }} className="relative flex flex-1 flex-col">
      {children}
      {isOver && (
        <div className="pointer-events-none fixed inset-2 z-30 flex items-center justify-center rounded-md border-2 border-accent border-dashed bg-surface-0/80 text-15 font-medium">
          {words}
        </div>
      )}
    </div>
  );
}
