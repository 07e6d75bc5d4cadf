import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backend } from '#server/runs/backend.ts';
import { listRuns } from '#server/store/runs/list-runs.ts';
import { readQueueState } from '#server/store/runs/queue-state.ts';
import { listWorkflows } from '#server/store/workflows/list-workflows.ts';

const shown = 20;

/** What this server has and does, on one plain page: saved workflows, the queue, the latest runs. */
export function firstPage({ database }: Backend) {
  return async (_request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [{ workflows }, queue, runs] = await Promise.all([
      listWorkflows(database, { limit: shown }),
      readQueueState(database),
      listRuns(database, { limit: shown }),
    ]);
    const rows = runs.map(({ id, title, state, createdAt }) => [
      title,
      state,
      createdAt.toISOString().replace('T', ' ').slice(0, 19),
      id,
    ]);
    const nonce = /'nonce-([^']+)'/.exec(
      String(response.getHeader('content-security-policy')),
    )?.[1];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="5">
<title>Tack</title>
<style nonce="${asText(nonce ?? '')}">${style}</style>
<h1>Tack</h1>
<p>${queue.running} running, ${queue.queued} waiting${queue.isPaused ? ', the queue is paused' : ''}.</p>
<h2>Workflows</h2>
${table(
  ['Name', 'Revision', 'Id'],
  workflows.map((one) => [one.name, String(one.revision), one.id]),
)}
<h2>Runs</h2>
${table(['Of', 'State', 'Asked for (UTC)', 'Id'], rows)}
</html>
`);
  };
}

const style = `:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:2rem auto;padding:0 1rem}h1{font-size:20px}h2{font-size:15px;margin-top:2rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:4px 8px;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent)}
td:last-child{font-family:ui-monospace,monospace;font-size:12px}`;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '<p>None yet.</p>';
  const head = heads.map((one) => `<th>${asText(one)}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${asText(cell)}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function asText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
