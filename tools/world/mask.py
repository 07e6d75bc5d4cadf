"""Where an edit may change pixels."""

import numpy as np


def edit_mask(before: np.ndarray, after: np.ndarray, threshold: int = 8, reach: int = 2) -> np.ndarray:
    """
    Pixels that differ by more than `threshold` grey levels in any channel, dilated by `reach` pixels.

    @param before, after  uint8 [64, 64, 3]
    @returns              bool [64, 64]
    """
    differs = (np.abs(before.astype(int) - after.astype(int)) > threshold).any(axis=2)
    padded = np.pad(differs, reach)
    height, width = differs.shape
    window = range(2 * reach + 1)
    return np.any([padded[y : y + height, x : x + width] for y in window for x in window], axis=0)
