import type { Locator, Page } from 'playwright-core';
import { findCard } from './find-card.ts';

/** A port: the title of its node, its side and its label, as in "Caption > Caption" and "Caption < Picture". */
export function findPort(page: Page, name: string): Locator {
  const [, node = '', side, label = ''] = /^(.*) ([<>]) (.*)$/.exec(name) ?? [];
  const start = `${side === '>' ? 'Output' : 'Input'} ${label}, `;
  return findCard(page, node).getByRole('button', { name: new RegExp(`^${escapeText(start)}`) });
}

function escapeText(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
