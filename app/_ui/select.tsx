'use client';

import { Check, ChevronsUpDown } from 'lucide-react';
import { Select as Primitive } from 'radix-ui';
import { Field, type FieldProps } from './field.tsx';
import { useNonce } from './nonce.tsx';

export type Option<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
};

type SelectProps<Value extends string> = FieldProps & {
  readonly options: readonly Option<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string | undefined;
};

/** One of several, chosen from a list that drops down. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, onChange, placeholder = 'Choose', disabled = false } = props;
  const choose = (next: string) => {
    const option = options.find((one) => one.value === next);
    if (option) onChange(option.value);
  };
  return (
    <Field field={props}>
      {(ids) => (
        <Primitive.Root value={value ?? ''} onValueChange={choose} disabled={disabled}>
          <Primitive.Trigger
            {...ids}
            className="well flex h-7 w-full items-center gap-2 px-2 text-left disabled:opacity-45 data-placeholder:text-ink-3"
          >
            <span className="min-w-0 flex-1 truncate">
              <Primitive.Value placeholder={placeholder}>
                {options.find((one) => one.value === value)?.label}
              </Primitive.Value>
            </span>
            <ChevronsUpDown aria-hidden size={14} className="shrink-0 text-ink-3" />
          </Primitive.Trigger>
          <Choices options={options} />
        </Primitive.Root>
      )}
    </Field>
  );
}

function Choices({ options }: { readonly options: readonly Option<string>[] }) {
  const nonce = useNonce();
  return (
    <Primitive.Portal>
      <Primitive.Content
        position="popper"
        sideOffset={4}
        collisionPadding={8}
        className="floating z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) max-w-80 overflow-hidden"
      >
        <Primitive.Viewport nonce={nonce} className="p-1">
          {options.map((option) => (
            <Primitive.Item
              key={option.value}
              value={option.value}
              textValue={option.label}
              disabled={option.disabled ?? false}
              className="flex items-start gap-2 rounded-sm px-2 py-1 outline-none data-disabled:text-ink-3 data-highlighted:bg-surface-3"
            >
              <span className="flex h-5 w-4 shrink-0 items-center">
                <Primitive.ItemIndicator>
                  <Check aria-hidden size={14} className="text-accent" />
                </Primitive.ItemIndicator>
              </span>
              <span>
                <Primitive.ItemText>
                  {option.label}
                  {option.hint !== undefined && (
                    <span className="block text-11 text-ink-3">{option.hint}</span>
                  )}
                </Primitive.ItemText>
              </span>
            </Primitive.Item>
          ))}
        </Primitive.Viewport>
      </Primitive.Content>
    </Primitive.Portal>
  );
}
