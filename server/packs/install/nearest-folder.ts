import { stat } from 'node:fs/promises';
import path from 'node:path';

/** The folder itself, or the closest one above it that is there, and the device that it is on. */
export async function nearestFolder(folder: string): Promise<{ folder: string; device: number }> {
  try {
    return { folder, device: (await stat(folder)).dev };
  } catch (error) {
    if (path.dirname(folder) === folder) throw error;
    return nearestFolder(path.dirname(folder));
  }
}
