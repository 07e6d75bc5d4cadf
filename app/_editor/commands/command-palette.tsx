import { clsx } from 'clsx';
import { Command as List } from 'cmdk';
import { useState } from 'react';
import { afterClosing } from '#app/_editor/palette/after-closing.ts';
import { scoreTexts } from '#app/_editor/palette/score-texts.ts';
import { panelGroup, panelLine, SearchPanel } from '#app/_editor/palette/search-panel.tsx';
import { useSession } from '#app/_editor/state/session.ts';
import { Kbd } from '#app/_ui/kbd.tsx';
import { allCommands } from './all-commands.ts';
import { type Command, commandGroups } from './command.ts';
import { useRunCommand } from './use-run-command.ts';

/** Everything that can be done, to search and to do; what cannot be done now says why. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const runCommand = useRunCommand();
  const [search, setSearch] = useState('');
  const run = (command: Command) => {
    onClose();
    afterClosing(() => runCommand(command));
  };
  return (
    <SearchPanel
      label="Commands"
      placeholder="Search all commands"
      {...{ search, onClose }}
      onSearch={setSearch}
    >
      <List.Empty className="px-2 py-6 text-center text-ink-3">No command like that.</List.Empty>
      {groupCommands(search).map(({ title, commands }) => (
        <List.Group key={title} heading={title} className={panelGroup}>
          {commands.map((command) => (
            <CommandLine
              key={command.id}
              command={command}
              reason={command.isEnabled?.(session) ?? true}
              onRun={() => run(command)}
            />
          ))}
        </List.Group>
      ))}
    </SearchPanel>
  );
}

type CommandLineProps = {
  readonly command: Command;
  readonly reason: true | string;
  readonly onRun: () => void;
};

function CommandLine({ command: { id, title, keys }, reason, onRun }: CommandLineProps) {
  const isBlocked = reason !== true;
  return (
    <List.Item
      value={id}
      onSelect={() => isBlocked || onRun()}
      className={clsx(panelLine, isBlocked && 'text-ink-3')}
    >
      <span className="min-w-0 flex-1">
        {title}
        {isBlocked && <span className="ml-2 text-11 text-ink-3">{reason}</span>}
      </span>
      {keys?.[0] !== undefined && <Kbd keys={keys[0]} />}
    </List.Item>
  );
}

/** By group; while somebody searches, the best match first. */
function groupCommands(search: string) {
  if (search.trim() === '') {
    return commandGroups.map((title) => ({
      title,
      commands: allCommands.filter(({ group }) => group === title),
    }));
  }
  const found = allCommands
    .map((command) => ({ command, score: scoreTexts([command.title, command.group], search) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ command }) => command);
  return found.length > 0 ? [{ title: 'Found', commands: found }] : [];
}
