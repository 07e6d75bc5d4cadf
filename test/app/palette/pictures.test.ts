import { expect, test } from 'vitest';
import { refuseFile } from '#app/_api/upload-picture.ts';
import { describePicture } from '#app/_editor/palette/describe-picture.ts';

test('a file that no server would take is refused before it is sent, with the reason', () => {
  expect(refuseFile({ size: 1_000, type: 'image/png' })).toBeNull();
  expect(refuseFile({ size: 1_000, type: '' })).toBeNull();
  expect(refuseFile({ size: 1_000, type: 'image/gif' })).toMatch(/image\/gif.*PNG, JPEG or WebP/);
  expect(refuseFile({ size: 25_000_001, type: 'image/png' })).toMatch(/26 MB.*25 MB/);
  expect(refuseFile({ size: 0, type: 'image/png' })).toMatch(/empty/);
});

test('a picture of another size than the small world is told what to expect', () => {
  expect(describePicture({ width: 64, height: 64 })).toBeNull();
  expect(describePicture({ width: 4000, height: 3000 })).toMatch(/4000 × 3000.*larger pack/);
});
