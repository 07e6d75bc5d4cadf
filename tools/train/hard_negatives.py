"""Captions that are wrong in exactly one slot."""

from dataclasses import replace
from random import Random

from tools.world.scene import Scene
from tools.world.vocabulary import BACKGROUNDS, COLOURS, FILLS, SHAPES, SIZES

OPTIONS = {"shape": SHAPES, "colour": tuple(COLOURS), "size": tuple(SIZES), "fill": FILLS}


def _other(options: tuple[str, ...], current: str, random: Random) -> str:
    return random.choice([option for option in options if option != current])


def change_one_slot(scene: Scene, random: Random) -> Scene:
    """The scene with one slot changed, or, for two objects, one slot swapped between them."""
    if random.random() < 0.2:
        return replace(scene, background=_other(tuple(BACKGROUNDS), scene.background, random))
    slot = random.choice(tuple(OPTIONS))
    things = list(scene.objects)
    if len(things) == 2 and random.random() < 0.4 and getattr(things[0], slot) != getattr(things[1], slot):
        values = getattr(things[1], slot), getattr(things[0], slot)
        return replace(scene, objects=tuple(replace(t, **{slot: v}) for t, v in zip(things, values)))
    index = random.randrange(len(things))
    things[index] = replace(things[index], **{slot: _other(OPTIONS[slot], getattr(things[index], slot), random)})
    return replace(scene, objects=tuple(things))
