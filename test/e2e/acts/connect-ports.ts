import type { Page } from 'playwright-core';
import { drag, middleOf } from './drag.ts';
import { findPort } from './find-port.ts';

/** Draws an edge with the mouse from a port to another, as in `'Text > Text', 'Write captions < Instruction'`. */
export async function connectPorts(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [findPort(page, from), findPort(page, to)];
  await drag(page, await middleOf(start), await middleOf(end));
}
