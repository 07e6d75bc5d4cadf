import { Search } from 'lucide-react';
import { useState } from 'react';
import { scoreTexts } from '#app/_editor/palette/score-texts.ts';
import { useFocusBack } from '#app/_editor/palette/use-focus-back.ts';
import { Dialog } from '#app/_ui/dialog.tsx';
import { Kbd } from '#app/_ui/kbd.tsx';
import { TextField } from '#app/_ui/text-field.tsx';
import { allCommands } from './all-commands.ts';
import { commandGroups } from './command.ts';
import { fixedKeys } from './fixed-keys.ts';

/** All keys, by what they are about. */
export function KeyboardMap({ onClose }: { readonly onClose: () => void }) {
  useFocusBack();
  const [search, setSearch] = useState('');
  const lines = [...allCommands, ...fixedKeys].flatMap(({ title, group, keys = [] }) =>
    keys.length > 0 && isMeant([title, keys.join(' ')], search) ? [{ title, group, keys }] : [],
  );
  const groups = commandGroups.filter((group) => lines.some((line) => line.group === group));
  return (
    <Dialog title="Keys" size="large" open onOpenChange={(open) => open || onClose()}>
      <TextField
        label="Search keys"
        hideLabel
        type="search"
        icon={Search}
        placeholder="Search keys"
        value={search}
        onChange={setSearch}
        autoFocus
      />
      <div className="mt-4 columns-1 gap-8 sm:columns-2">
        {groups.map((group) => (
          <section key={group} aria-label={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-12 font-medium text-ink-2">{group}</h3>
            <dl>
              {lines
                .filter((line) => line.group === group)
                .map(({ title, keys }) => (
                  <div key={title} className="flex items-baseline gap-3 border-t py-1">
                    <dt className="min-w-0 flex-1">{title}</dt>
                    <dd className="flex gap-2">
                      {keys.map((one) => (
                        <Kbd key={one} keys={one} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function isMeant(texts: readonly string[], search: string): boolean {
  return search.trim() === '' || scoreTexts(texts, search) > 0;
}
