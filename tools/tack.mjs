#!/usr/bin/env node
/**
 * `tack` in a clone: makes the clone ready where it is not, and runs the command line under a Node
 * that can. The bootstrap goes to the clone's own folder, so the caller's is passed on.
 */
import nodeModule from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const { enableCompileCache } = nodeModule; // missing before Node 22
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bootstrap = join(root, 'tools/bootstrap.mjs');

process.env.TACK_FOLDER = process.cwd();
if (process.env.TACK_HOME) process.env.TACK_HOME = resolve(process.env.TACK_HOME);
process.argv.splice(1, 1, bootstrap, join(root, 'server/cli/main.ts'));
// Compiled once, started quickly: for the Node that may be started next, for its worker, and for this one.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/compile');
enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
await import('./bootstrap.mjs');
