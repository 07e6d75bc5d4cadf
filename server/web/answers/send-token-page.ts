import type { ServerResponse } from 'node:http';
import { createPagePolicy } from './page-policy.ts';

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:15vh auto;max-width:26rem;padding:0 1rem}
input,button{font:inherit;padding:.5rem;width:100%;box-sizing:border-box;margin:.5rem 0}
@media(prefers-color-scheme:dark){body{background:#16181c;color:#e8e8e8}}`;

// The fragment of an address is never sent, so the token stays out of logs and referrers. A link
// from another site comes without the cookie; a navigation that starts here has it.
const script = `const here=location.pathname+location.search;
const words=document.getElementById('words');
const go=()=>location.replace(here);
const show=(token)=>fetch('/api/session',{method:'POST',headers:{'content-type':'application/json'},
body:JSON.stringify({token})}).then(async(answer)=>{if(answer.ok)go();
else words.textContent=(await answer.json()).error.message;});
const token=new URLSearchParams(location.hash.slice(1)).get('t');
if(token){history.replaceState(null,'',here);show(token);}
else fetch('/api/session').then((answer)=>{if(answer.ok)go();});
document.querySelector('form').addEventListener('submit',(event)=>{event.preventDefault();
show(document.querySelector('input').value.trim());});`;

/** Answers with the page that asks for the token, whole in itself. */
export function sendTokenPage(response: ServerResponse): void {
  const { nonce, policy } = createPagePolicy();
  const html = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Tack</title><style nonce="${nonce}">${style}</style>
<h1>Tack</h1>
<form><label>Token<input type="password" autocomplete="current-password" required autofocus></label>
<button>Come in</button></form>
<p id="words" role="status">Whoever started Tack has the token.</p>
<script nonce="${nonce}">${script}</script></html>`;
  response.setHeader('content-security-policy', policy);
  response.setHeader('www-authenticate', 'Bearer realm="Tack"');
  response.writeHead(401, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}
