'use client';

import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import type { Icon } from './icon.ts';

type Tab<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly icon?: Icon | undefined;
  /** A count or mark after the label. */
  readonly badge?: ReactNode;
  readonly content: ReactNode;
};

type TabsProps<Value extends string> = {
  /** What the tabs are about, for screen readers. */
  readonly label: string;
  readonly tabs: readonly Tab<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly className?: string | undefined;
};

/** Several views of one thing, of which one is shown. */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, tabs, value, onChange, className = '' } = props;
  return (
    <Primitive.Root
      value={value}
      onValueChange={(next) => {
        const tab = tabs.find((one) => one.value === next);
        if (tab) onChange(tab.value);
      }}
      className={`flex min-h-0 flex-col ${className}`}
    >
      <Primitive.List aria-label={label} className="flex shrink-0 gap-4 border-b px-3">
        {tabs.map((tab) => (
          <Primitive.Trigger
            key={tab.value}
            value={tab.value}
            className="-mb-px flex h-9 items-center gap-1 border-b-2 border-transparent text-ink-2 hover:text-ink-1 data-[state=active]:border-accent data-[state=active]:text-ink-1"
          >
            {tab.icon && <tab.icon aria-hidden size={14} />}
            {tab.label}
            {tab.badge}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content
          key={tab.value}
          value={tab.value}
          className="relative min-h-0 flex-1 overflow-auto"
        >
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
