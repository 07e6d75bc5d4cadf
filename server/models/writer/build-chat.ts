import type { Shot } from '#nodes/contract/toolbox.ts';
import {
  afterHeading,
  afterLines,
  askQuestion,
  beforeLines,
  type Question,
} from './build-prompt.ts';

type Turn = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string };

/** What a base model learns from the layout of a text, a chat model is told. */
const system =
  'You write short captions of one picture, before and after a change. Answer only with lines that begin with "Caption" and a number: first the captions before the change that are still missing, then the line "After transformation:", then as many captions of the picture after the change, in the same order.';

const trimEnd = (text: string) => text.replace(/\n+$/, '');

/** Captions that an answer begins with when the picture's own is the first. */
const otherLines = (captions: readonly string[]) =>
  captions
    .slice(1)
    .map((text, at) => `Caption ${at + 2}: ${text}\n`)
    .join('');

/** An example as two turns; one with fewer captions than asked for says so itself. */
function exampleTurns({ template, count }: Question, shot: Shot): readonly Turn[] {
  const shown = Math.min(count, shot.before.length, shot.after.length);
  const [own = ''] = shot.before;
  const asked = { template, count: shown, instruction: shot.instruction };
  const answer = `${otherLines(shot.before.slice(0, shown))}${afterHeading}${afterLines(shot.after.slice(0, shown))}`;
  return [
    { role: 'user', content: trimEnd(askQuestion(asked) + beforeLines([own])) },
    { role: 'assistant', content: answer.trim() },
  ];
}

/**
 * Puts a question as a conversation: each example is a turn asked and a turn answered, in the layout
 * that base models go on with, so that both answer alike.
 *
 * @returns the turns, and how the answer begins when captions before are known already
 */
export function buildChat(question: Question, shots: readonly Shot[]) {
  const [own = ''] = question.before;
  const turns: readonly Turn[] = [
    { role: 'system', content: system },
    ...shots.flatMap((shot) => exampleTurns(question, shot)),
    { role: 'user', content: trimEnd(askQuestion(question) + beforeLines([own])) },
  ];
  const known = `${otherLines(question.before)}${afterHeading}Caption 1:`.trimStart();
  return { turns, begun: question.writesAfter ? known : '' };
}
