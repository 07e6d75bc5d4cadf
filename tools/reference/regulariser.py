"""
The noise regulariser of pix2pix-zero, through autograd.

https://arxiv.org/abs/2302.03027 section 3.3; rolls are drawn from 1..size/2-1 as the authors do since 2024.
"""

from collections.abc import Iterator
from random import Random

import torch
from torch.nn.functional import avg_pool2d

SMALLEST = 8
ROUNDS = 5
ROLLS = 5


def level_sizes(size: int) -> list[int]:
    """Sides of the pyramid, halved until at most 8."""
    sizes = [size]
    while sizes[-1] > SMALLEST:
        sizes.append(sizes[-1] // 2)
    return sizes


def draw_rolls(steps: int, channels: int, size: int, seed: int) -> list[int]:
    """All rolls of an inversion, in order of use: step, round, roll, channel, level."""
    random = Random(seed)
    one_loss = [level for _ in range(channels) for level in level_sizes(size)]
    return [random.randrange(1, level // 2) for level in one_loss * (steps * ROUNDS * ROLLS)]


def correlation_loss(noise: torch.Tensor, rolls: Iterator[int]) -> torch.Tensor:
    """Squared means of the noise times itself rolled by the same amount down and across; noise [1, c, s, s]."""
    loss = torch.zeros(())
    for channel in noise[0]:
        plane = channel[None, None]
        while True:
            roll = next(rolls)
            for axis in (2, 3):
                loss = loss + (plane * torch.roll(plane, roll, axis)).mean() ** 2
            if plane.shape[2] <= SMALLEST:
                break
            plane = avg_pool2d(plane, 2)
    return loss


def normality_loss(noise: torch.Tensor) -> torch.Tensor:
    """Kullback-Leibler divergence from a standard normal, up to a factor: v + m^2 - 1 - ln v."""
    mean, variance = noise.mean(), noise.var()
    return variance + mean**2 - 1 - torch.log(variance + 1e-7)


def _gradient(loss, noise: torch.Tensor, *rest) -> torch.Tensor:
    with torch.enable_grad():
        leaf = noise.detach().clone().requires_grad_()
        return torch.autograd.grad(loss(leaf, *rest), leaf)[0]


def regularise(noise: torch.Tensor, rolls: Iterator[int], correlation: float, normality: float) -> torch.Tensor:
    """Five rounds of five correlation steps and one normality step; only the noise is touched, never the model."""
    for _ in range(ROUNDS):
        for _ in range(ROLLS):
            noise = noise - correlation * _gradient(correlation_loss, noise, rolls) / ROLLS
        noise = noise - normality * _gradient(normality_loss, noise)
    return noise
