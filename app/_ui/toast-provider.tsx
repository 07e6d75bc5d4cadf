'use client';

import { Toast as Primitive } from 'radix-ui';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { ToastCard } from './toast-card.tsx';
import { useIsLive } from './use-is-live.ts';
import { type Toast, ToastContext } from './use-toast.ts';

type Shown = { readonly id: number; readonly toast: Toast };

const atMost = 4;

/** Holds the toasts in the middle of the lower edge, where they hide no form; the newest stands at the bottom. F8 moves the focus there. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const nextId = useRef(0);
  const isLive = useIsLive();
  const show = useCallback((toast: Toast) => {
    const id = nextId.current++;
    setShown((all) => {
      const others = all.filter((one) => !saysTheSame(one.toast, toast));
      return [...others, { id, toast }].slice(-atMost);
    });
  }, []);
  return (
    <Primitive.Provider label="Message" swipeDirection="right">
      <ToastContext value={show}>{children}</ToastContext>
      {shown.map(({ id, toast }) => (
        <ToastCard
          key={id}
          toast={toast}
          onClosed={() => setShown((all) => all.filter((one) => one.id !== id))}
        />
      ))}
      {isLive && (
        <Primitive.Viewport className="fixed bottom-4 left-1/2 z-50 flex w-90 max-w-[calc(100vw-32px)] -translate-x-1/2 flex-col gap-2" />
      )}
    </Primitive.Provider>
  );
}

function saysTheSame(one: Toast, other: Toast): boolean {
  return one.title === other.title && one.body === other.body;
}
