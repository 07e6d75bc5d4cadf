import type { Fill } from './vocabulary.ts';

/** Whether a point (dx, dy) pixels from an object's centre carries its accent colour. */
export function isAccent(fill: Fill, dx: number, dy: number): boolean {
  switch (fill) {
    case 'solid':
      return false;
    case 'striped': {
      const row = (dy + 1.75) / 6.0;
      return row - Math.floor(row) >= 3.5 / 6.0;
    }
    case 'dotted': {
      const [column, row] = [dx / 6.0, dy / 6.0];
      const a = 6.0 * (column - Math.floor(column + 0.5));
      const b = 6.0 * (row - Math.floor(row + 0.5));
      return a * a + b * b <= 2.9;
    }
  }
}
