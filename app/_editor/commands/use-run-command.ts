import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { useSession } from '#app/_editor/state/session.ts';
import { useTheme } from '#app/_ui/use-theme.ts';
import { useToast } from '#app/_ui/use-toast.ts';
import type { Command, CommandTools } from './command.ts';

/** Returns how to run a command; why it cannot be run now, or was refused, is told in the corner. */
export function useRunCommand(): (command: Command) => void {
  const session = useSession();
  const router = useRouter();
  const toast = useToast();
  const [, setTheme] = useTheme();
  return useMemo(() => {
    const tools: CommandTools = { go: (path) => router.push(path), toast, setTheme };
    const tell = (error: unknown) => {
      toast({ title: error instanceof Error ? error.message : String(error), tone: 'failed' });
    };
    return (command) => {
      const answer = command.isEnabled?.(session) ?? true;
      if (answer !== true) return toast({ title: answer });
      try {
        void Promise.resolve(command.run(session, tools)).catch(tell);
      } catch (error) {
        tell(error);
      }
    };
  }, [session, router, toast, setTheme]);
}
