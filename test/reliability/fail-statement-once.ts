import { existsSync, readFileSync, rmSync } from 'node:fs';
import pg from 'pg';
import { type StatementFault, statements } from './statements.ts';

/*
 * Loaded before a server with `--import`: the next statement that the file TACK_FAIL_ONCE orders to
 * fail does so once, for real: `statement claim lost`.
 */
const order = process.env['TACK_FAIL_ONCE'] ?? '';
const unheardCommits = new WeakSet<pg.Client>();
const inTransaction = new WeakSet<pg.Client>();

type Query = (this: pg.Client, ...given: unknown[]) => unknown;
const query = pg.Client.prototype.query as unknown as Query; // its overloads are passed on as they come

function queryUnlessOrdered(this: pg.Client, ...given: unknown[]): unknown {
  const text = textOf(given);
  if (text === 'BEGIN') inTransaction.add(this);
  if (text === 'COMMIT' || text === 'ROLLBACK') inTransaction.delete(this);
  if (text === 'COMMIT' && unheardCommits.has(this)) return loseAnswer(this, given);
  const fault = takeOrder(text, given);
  if (fault === null) return query.apply(this, given);
  if (fault === 'lost') {
    this.connection.stream.destroy();
    return query.apply(this, given);
  }
  if (fault !== 'unheard') return query.apply(this, refused(fault, given));
  if (!inTransaction.has(this)) return loseAnswer(this, given);
  unheardCommits.add(this);
  return query.apply(this, given);
}

function textOf([statement]: unknown[]): string {
  const text = typeof statement === 'string' ? statement : (statement as { text?: string }).text; // or a config
  return (text ?? '').replaceAll(/\s+/g, ' ');
}

/** @returns how this statement has to fail; null when nobody has ordered it */
function takeOrder(text: string, given: unknown[]): StatementFault | null {
  if (!existsSync(order)) return null;
  const [what, name, fault] = readFileSync(order, 'utf8').split(' ');
  const parts = Object.entries(statements).find(([one]) => one === name)?.[1];
  if (what !== 'statement' || !parts) return null;
  const [statement, values] = given;
  const words = `${text} ${JSON.stringify([statement, values])}`;
  if (!parts.every((part) => words.includes(part))) return null;
  rmSync(order);
  return fault as StatementFault; // written by the proof
}

/** The same call, of a statement that the database refuses. */
function refused(code: string, [statement, ...rest]: unknown[]): unknown[] {
  const text = `DO $$ BEGIN RAISE EXCEPTION 'ordered to fail' USING ERRCODE = '${code}'; END $$`;
  const instead =
    typeof statement === 'string' ? text : { ...(statement as object), text, values: [] };
  return [instead, ...rest.map((one) => (Array.isArray(one) ? [] : one))];
}

/** Has it done and breaks the connection in place of the answer. */
async function loseAnswer(client: pg.Client, given: unknown[]): Promise<unknown> {
  const answer = given.at(-1);
  const isCallback = typeof answer === 'function';
  await query.apply(client, isCallback ? given.slice(0, -1) : given);
  client.connection.stream.destroy();
  const loss = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  if (isCallback) return answer(loss);
  throw loss;
}

if (process.argv[1]?.endsWith('server/main.ts')) {
  pg.Client.prototype.query = queryUnlessOrdered as typeof pg.Client.prototype.query; // as above
}
