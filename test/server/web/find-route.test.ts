import { describe, expect, test } from 'vitest';
import { findRoute } from '#server/web/find-route.ts';
import { readTarget } from '#server/web/read-target.ts';
import { tryRoutes } from './start-doors.ts';

const find = (method: string, path: string) =>
  findRoute(tryRoutes, method, readTarget(path).segments);

test('a path finds its route, and what the names in the pattern stand for', () => {
  const { route, params } = find('GET', '/api/v1/things/a%20b?c=d');
  expect([route.path, params]).toEqual(['/api/v1/things/:name', { name: 'a b' }]);
  expect(find('GET', '/api/trpc/runs.list,runs.find').route.kind).toBe('stream');
  expect(find('POST', '/api/trpc/runs.start').route.kind).toBe('json');
  expect(find('GET', '/').route.kind).toBe('page');
  expect(find('GET', '/workflows/one/two').route.kind).toBe('page');
});

test('what can be got can be asked about, except a stream', () => {
  expect(find('HEAD', '/api/v1/things/x').route.method).toBe('GET');
  expect(() => find('HEAD', '/api/v1/events')).toThrow('This cannot be done here.');
});

test('no page answers under /api', () => {
  for (const path of ['/api', '/api/', '/api/nowhere', '/api/v1', '/api/v1/things/a/b']) {
    expect(() => find('GET', path), path).toThrow('There is nothing here.');
  }
});

test('another method is told which ones there are', () => {
  const refused = { code: 'request/method-not-allowed', details: { allow: 'GET' } };
  expect(() => find('DELETE', '/api/v1/things/x')).toThrow(expect.objectContaining(refused));
});

describe('is no address:', () => {
  test.each([
    '',
    'x',
    '*',
    '//evil.example',
    '/a//b',
    '/a/../b',
    '/a/./b',
    '/%2e%2e/b',
    '/a%2fb',
    '/a%5cb',
    '/a\\b',
    '/a%00',
    '/a%0d%0a',
    '/%',
    '/%zz',
    '/%c0%ae',
    '/%ed%a0%80',
    '/a#b',
    '/é',
  ])('%j', (target) => {
    expect(() => readTarget(target)).toThrow(expect.objectContaining({ code: 'request/invalid' }));
  });
});
