import type * as z from 'zod';
import { paramTitle } from '#nodes/contract/param-title.ts';

type Issue = z.core.$ZodRawIssue;

/**
 * Says in a person's words what is wrong with a param ("Steps must be at most 200."), in place of
 * what zod would say. Rules that bring words of their own keep them.
 */
export function describeParamProblem(params: z.ZodObject, issue: Issue): string {
  const [name = '', ...within] = issue.path ?? [];
  const place = within.map((part) => (typeof part === 'number' ? `no. ${part + 1}` : String(part)));
  return `${[paramTitle(params, String(name)), ...place].join(', ')} ${describe(issue)}.`;
}

function describe(issue: Issue): string {
  if (issue.input === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return describeBound(
        issue,
        issue.minimum,
        issue.inclusive === false ? 'more than' : 'at least',
      );
    case 'too_big':
      return describeBound(
        issue,
        issue.maximum,
        issue.inclusive === false ? 'less than' : 'at most',
      );
    case 'invalid_value':
      return `must be ${describeChoice(issue.values.map(String))}`;
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'unrecognized_keys':
      return `must not hold ${issue.keys.join(', ')}`;
    default:
      return 'is not written as it should be';
  }
}

const kinds: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a set of named values',
};

type Bound = { readonly origin: string; readonly exact?: boolean | undefined };

function describeBound({ origin, exact }: Bound, bound: number | bigint, limit: string): string {
  const many = exact ? 'exactly' : limit;
  if (origin !== 'string' && origin !== 'array') return `must be ${many} ${bound}`;
  if (many === 'at least' && bound === 1) return 'must not be empty';
  const plural = bound === 1 ? '' : 's';
  if (origin === 'array') return `must hold ${many} ${bound} item${plural}`;
  return `must be ${many} ${bound} character${plural} long`;
}

function describeChoice(values: readonly string[]): string {
  if (values.length < 2) return values.join('');
  return `one of ${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}
