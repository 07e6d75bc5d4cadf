"""Scenes as values: one or two objects on a background."""

from dataclasses import asdict, dataclass
from random import Random

from .vocabulary import BACKGROUNDS, COLOURS, FILLS, HELD_OUT, HIDDEN_COLOUR, SHAPES, SIZES


@dataclass(frozen=True)
class Thing:
    """One object; `x` and `y` are the centre in whole pixels."""

    shape: str
    colour: str
    size: str
    fill: str
    x: int
    y: int


@dataclass(frozen=True)
class Scene:
    """A picture's full description; `objects` is ordered from left to right."""

    background: str
    objects: tuple[Thing, ...]
    seed: int


def is_allowed(scene: Scene, held_out: bool = False) -> bool:
    """Whether each object shows against its background, objects differ, and no pair is held out."""
    for thing in scene.objects:
        if thing.colour == HIDDEN_COLOUR[scene.background]:
            return False
        if not held_out and (thing.shape, thing.colour) in HELD_OUT:
            return False
    looks = [(t.shape, t.colour) for t in scene.objects]
    return len(set(looks)) == len(looks)


def sample_thing(random: Random, column: str) -> Thing:
    """A random object in the `left`, `middle` or `right` of the picture, with a few pixels of jitter."""
    centre, spread = {"left": (16, 2), "middle": (32, 5), "right": (48, 2)}[column]
    return Thing(
        shape=random.choice(SHAPES),
        colour=random.choice(tuple(COLOURS)),
        size=random.choice(tuple(SIZES)),
        fill=random.choice(FILLS),
        x=centre + random.randint(-spread, spread),
        y=34 + random.randint(-4, 4),
    )


def sample_scene(random: Random, count: int | None = None) -> Scene:
    """A random scene of the training distribution with `count` (1 or 2) objects."""
    while True:
        number = count or random.choice((1, 1, 2))
        columns = ("left", "right") if number == 2 else (random.choice(("middle", "middle", "left", "right")),)
        scene = Scene(
            background=random.choice(tuple(BACKGROUNDS)),
            objects=tuple(sample_thing(random, column) for column in columns),
            seed=random.getrandbits(31),
        )
        if is_allowed(scene):
            return scene


def to_json(scene: Scene) -> dict:
    """The scene as plain JSON values."""
    return asdict(scene) | {"objects": [asdict(thing) for thing in scene.objects]}


def from_json(value: dict) -> Scene:
    """The inverse of `to_json`."""
    return Scene(value["background"], tuple(Thing(**thing) for thing in value["objects"]), value["seed"])
