"""The eight backgrounds as functions of position.

Only + - * / floor and comparisons on doubles, so that a twin in another language gives equal bytes.
`x` and `y` are sub-pixel centres in pixels, [S, S]; results are whole numbers 0..255, [S, S, 3].
`variant` 0..7 shifts the scenery a little.
"""

import numpy as np

PLAIN = {"white": (247, 247, 247), "yellow": (248, 228, 142), "blue": (156, 195, 245), "pink": (244, 182, 200)}
NIGHT_STARS = ((6, 8), (15, 17), (24, 6), (33, 14), (42, 5), (58, 24), (4, 28), (60, 40))
SAND_GRAINS = ((7, 52), (16, 59), (27, 49), (36, 57), (47, 52), (57, 59))
GRASS_TUFTS = ((6, 52), (15, 60), (25, 50), (38, 60), (47, 52), (58, 58))
SNOW_FLAKES = ((6, 6), (17, 14), (27, 5), (38, 12), (49, 6), (60, 16), (33, 22), (12, 25))


def _gradient(y, top, bottom, end):
    share = np.minimum(y / end, 1.0)[..., None]
    top, bottom = np.array(top, float), np.array(bottom, float)
    return np.floor(top + (bottom - top) * share + 0.5)


def _disc(x, y, cx, cy, radius):
    return (x - cx) * (x - cx) + (y - cy) * (y - cy) <= radius * radius


def _speck(x, y, cx, cy, radius):
    return np.abs(x - cx) + np.abs(y - cy) <= radius


def _arc(x, period):
    """Parabolic arches of height 1 and the given period."""
    share = x / period - np.floor(x / period)
    return 4.0 * share * (1.0 - share)


def _night(x, y, variant):
    picture = _gradient(y, (18, 24, 62), (66, 72, 132), 64)
    for cx, cy in NIGHT_STARS:
        picture[_speck(x, y, cx + variant % 3, cy, 1.25)] = (255, 248, 214)
    cx, cy = 52 - variant, 11 + variant % 2
    picture[_disc(x, y, cx, cy, 6) & ~_disc(x, y, cx - 3.5, cy - 1.5, 5)] = (253, 238, 176)
    picture[y > 53 + (x - 8 * variant) * (x - 8 * variant) / 400] = (30, 40, 58)
    return picture


def _beach(x, y, variant):
    picture = _gradient(y, (134, 202, 246), (206, 234, 250), 22)
    picture[_disc(x, y, 8 + 2 * variant, 9, 5)] = (255, 222, 96)
    picture[y >= 20] = (58, 150, 206)
    for level in (24, 29):
        crest = level + 1.5 * _arc(x + 3 * variant + level, 12)
        picture[(y >= crest) & (y < crest + 1)] = (150, 208, 236)
    shore = 36 - 3 * _arc(x + 5 * variant, 40)
    picture[y >= shore] = (255, 255, 255)
    picture[y >= shore + 1.5] = (238, 216, 164)
    for cx, cy in SAND_GRAINS:
        picture[_speck(x, y, cx + variant % 4, cy, 1.25)] = (206, 178, 120)
    return picture


def _meadow(x, y, variant):
    picture = _gradient(y, (150, 208, 250), (220, 240, 252), 32)
    cx = 10 + 3 * variant
    cloud = _disc(x, y, cx, 10, 3.5) | _disc(x, y, cx + 5, 8.5, 4.5) | _disc(x, y, cx + 10, 10, 3.5)
    picture[cloud] = (255, 255, 255)
    far, near = 12 + 5 * variant, 60 - 6 * variant
    picture[y > 28 + (x - far) * (x - far) / 220] = (160, 214, 124)
    picture[y > 34 + (x - near) * (x - near) / 420] = (122, 194, 92)
    for cx, cy in GRASS_TUFTS:
        rise = y - (cy - 4)
        picture[(rise >= 0) & (y <= cy) & (np.abs(x - cx - variant % 4) <= rise * 0.4)] = (72, 146, 62)
    return picture


def _snow(x, y, variant):
    picture = _gradient(y, (160, 186, 222), (220, 232, 246), 36)
    for cx, cy in SNOW_FLAKES:
        picture[_speck(x, y, cx + variant % 3, cy, 1.25)] = (255, 255, 255)
    for cx, cy in ((5 + variant % 3, 38), (58 - variant % 3, 40)):
        rise = y - (cy - 13)
        picture[(rise >= 0) & (y <= cy) & (np.abs(x - cx) <= rise * 0.38)] = (58, 112, 98)
    far, near = 52 - 5 * variant, 6 + 5 * variant
    picture[y > 33 + (x - far) * (x - far) / 300] = (226, 235, 246)
    picture[y > 41 + (x - near) * (x - near) / 500] = (246, 249, 253)
    return picture


def draw_background(name: str, x, y, variant: int):
    """The background `name` at the given sub-pixel centres."""
    if name in PLAIN:
        return np.broadcast_to(np.array(PLAIN[name], float), (*x.shape, 3)).copy()
    return {"night": _night, "beach": _beach, "meadow": _meadow, "snow": _snow}[name](x, y, variant)
