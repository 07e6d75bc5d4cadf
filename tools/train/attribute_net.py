"""The attribute classifier: a small CNN that reads every slot of a scene from its picture."""

import torch
from torch import nn

from tools.world.scene import Scene
from tools.world.vocabulary import BACKGROUNDS, COLOURS, FILLS, SHAPES, SIZES

SLOTS = {"shape": SHAPES, "colour": tuple(COLOURS), "size": tuple(SIZES), "fill": FILLS}
ABSENT = -100


def _heads() -> dict[str, tuple]:
    heads: dict[str, tuple] = {"count": (1, 2), "background": tuple(BACKGROUNDS)}
    for place in (0, 1):
        heads |= {f"{slot}{place}": options for slot, options in SLOTS.items()}
    return heads


HEADS = _heads()


class AttributeNet(nn.Module):
    """Pictures [n, 3, 64, 64] in -1..1 to logits [n, 48]: the heads of `HEADS` side by side."""

    def __init__(self) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        channels = 3
        for width in (32, 64, 96, 128):
            layers += [nn.Conv2d(channels, width, 3, stride=2, padding=1), nn.GroupNorm(8, width), nn.SiLU()]
            layers += [nn.Conv2d(width, width, 3, padding=1), nn.GroupNorm(8, width), nn.SiLU()]
            channels = width
        self.trunk = nn.Sequential(*layers, nn.Flatten(), nn.Linear(128 * 16, 256), nn.SiLU())
        self.head = nn.Linear(256, sum(map(len, HEADS.values())))

    def forward(self, picture: torch.Tensor) -> torch.Tensor:
        return self.head(self.trunk(picture))


def split_heads(logits: torch.Tensor) -> dict[str, torch.Tensor]:
    """Logits per head, each [n, options]."""
    return dict(zip(HEADS, logits.split([len(options) for options in HEADS.values()], dim=1)))


def labels(scenes: list[Scene]) -> dict[str, torch.Tensor]:
    """The right option per head, [n] int64; ABSENT where there is no second object."""
    table: dict[str, list[int]] = {head: [] for head in HEADS}
    for scene in scenes:
        table["count"].append(len(scene.objects) - 1)
        table["background"].append(HEADS["background"].index(scene.background))
        for place in (0, 1):
            thing = scene.objects[place] if place < len(scene.objects) else None
            for slot, options in SLOTS.items():
                table[f"{slot}{place}"].append(options.index(getattr(thing, slot)) if thing else ABSENT)
    return {head: torch.tensor(values) for head, values in table.items()}
