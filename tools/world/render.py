"""Draws a scene: 4x supersampling, box filter, one grey level of sensor noise."""

from functools import lru_cache

import numpy as np

from .backgrounds import draw_background
from .scene import Scene, Thing
from .shapes import covers, is_accent
from .vocabulary import ACCENTS, COLOURS, SIZES

SIDE = 64
SAMPLES = 4


def _centres(first: int, last: int):
    """Sub-pixel centres, in pixels, of the pixels first..last-1."""
    return (np.arange(first * SAMPLES, last * SAMPLES) + 0.5) / SAMPLES


@lru_cache(maxsize=None)
def _background(name: str, variant: int):
    y, x = np.meshgrid(_centres(0, SIDE), _centres(0, SIDE), indexing="ij")
    return draw_background(name, x, y, variant).astype(np.uint8)


def _paint(canvas, thing: Thing) -> None:
    radius = SIZES[thing.size]
    reach = radius + 3
    left, right = max(thing.x - reach, 0), min(thing.x + reach, SIDE)
    top, bottom = max(thing.y - reach, 0), min(thing.y + reach, SIDE)
    dy, dx = np.meshgrid(_centres(top, bottom) - thing.y, _centres(left, right) - thing.x, indexing="ij")
    inside = covers(thing.shape, dx / radius, dy / radius)
    accent = inside & is_accent(thing.fill, dx, dy)
    window = canvas[top * SAMPLES : bottom * SAMPLES, left * SAMPLES : right * SAMPLES]
    window[inside] = COLOURS[thing.colour]
    window[accent] = ACCENTS[thing.colour]


@lru_cache(maxsize=1)
def _noise_positions():
    y, x, channel = np.meshgrid(np.arange(SIDE), np.arange(SIDE), np.arange(3), indexing="ij")
    mixed = x * 0x85EBCA6B + y * 0xC2B2AE35 + channel * 0x27D4EB2F
    return (mixed & 0xFFFFFFFF).astype(np.uint32)


def sensor_noise(seed: int):
    """-1, 0 or 1 per pixel and channel, from 32-bit unsigned arithmetic only; [64, 64, 3] int."""
    start = np.uint32((seed * 0x9E3779B1) & 0xFFFFFFFF)
    value = _noise_positions() + start
    value ^= value >> np.uint32(15)
    value *= np.uint32(0x2C1B3C6D)
    value ^= value >> np.uint32(12)
    value *= np.uint32(0x297A2D39)
    value ^= value >> np.uint32(15)
    return (value % np.uint32(3)).astype(np.int32) - 1


def render(scene: Scene):
    """The picture of `scene`, RGB uint8 [64, 64, 3]; equal scenes give equal bytes."""
    canvas = _background(scene.background, scene.seed % 8).copy()
    for thing in scene.objects:
        _paint(canvas, thing)
    # Sums of 16 bytes fit 16 bits; adding along whole rows first keeps this fast.
    rows = canvas.reshape(SIDE, SAMPLES, SIDE * SAMPLES * 3).sum(axis=1, dtype=np.uint16)
    total = rows.reshape(SIDE, SIDE, SAMPLES, 3).sum(axis=2, dtype=np.int32)
    mean = (total + SAMPLES * SAMPLES // 2) // (SAMPLES * SAMPLES)
    return np.clip(mean + sensor_noise(scene.seed), 0, 255).astype(np.uint8)
