"""Which sub-pixels an object covers, and which of them carry its accent colour.

Plain double arithmetic only, as in backgrounds.py.
"""

import numpy as np

# Corners of a five-pointed star, in radii, from the top tip clockwise.
STAR_CORNERS = (
    (0.0, -1.06),
    (0.3056, -0.3607),
    (1.0652, -0.2861),
    (0.4945, 0.2207),
    (0.6583, 0.9661),
    (0.0, 0.58),
    (-0.6583, 0.9661),
    (-0.4945, 0.2207),
    (-1.0652, -0.2861),
    (-0.3056, -0.3607),
)


def _star(u, v):
    """Even-odd rule: a ray to the right crosses the outline an odd number of times."""
    inside = np.zeros(u.shape, bool)
    for (u1, v1), (u2, v2) in zip(STAR_CORNERS, STAR_CORNERS[1:] + STAR_CORNERS[:1]):
        if v1 == v2:
            continue
        spans = (v1 > v) != (v2 > v)
        inside ^= spans & (u < (u2 - u1) * (v - v1) / (v2 - v1) + u1)
    return inside


def _heart(u, v):
    p, q = u * 1.2, 0.15 - v * 1.2
    ball = p * p + q * q - 1.0
    return ball * ball * ball - p * p * q * q * q <= 0.0


def covers(shape: str, u, v):
    """Whether (u, v), in radii from the centre with v downward, lies inside `shape`; bool, same dims."""
    match shape:
        case "circle":
            return u * u + v * v <= 1.0
        case "square":
            return (np.abs(u) <= 0.875) & (np.abs(v) <= 0.875)
        case "triangle":
            return (v <= 0.8) & (np.abs(u) <= (v + 1.0) * 0.58)
        case "star":
            return _star(u, v)
        case "heart":
            return _heart(u, v)
        case "cross":
            across, down = np.abs(u), np.abs(v)
            return ((across <= 0.36) & (down <= 1.0)) | ((down <= 0.36) & (across <= 1.0))
    raise ValueError(shape)


def is_accent(fill: str, dx, dy):
    """Whether a point (dx, dy) pixels from the centre carries the accent colour; bool, same dims."""
    match fill:
        case "solid":
            return np.zeros(dx.shape, bool)
        case "striped":
            row = (dy + 1.75) / 6.0
            return row - np.floor(row) >= 3.5 / 6.0
        case "dotted":
            column, row = dx / 6.0, dy / 6.0
            a = 6.0 * (column - np.floor(column + 0.5))
            b = 6.0 * (row - np.floor(row + 0.5))
            return a * a + b * b <= 2.9
    raise ValueError(fill)
