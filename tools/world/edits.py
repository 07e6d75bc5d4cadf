"""Edits as functions on scenes. The true result of an edit is a re-render, so everything else stays put."""

from dataclasses import dataclass, replace
from random import Random

from .scene import Scene, Thing, is_allowed, sample_thing
from .vocabulary import BACKGROUNDS, COLOURS, FILLS, SHAPES, SIZES

OPTIONS = {"recolour": tuple(COLOURS), "shape": SHAPES, "fill": FILLS, "size": tuple(SIZES)}
SLOT = {"recolour": "colour", "shape": "shape", "fill": "fill", "size": "size"}
TYPES = ("recolour", "shape", "fill", "size", "background", "add", "remove", "compound")


@dataclass(frozen=True)
class Edit:
    """
    One change. `index` is the object it concerns, in the scene before (for `add`: the new object's
    place in the scene after); `value` is the new word, or two words for `compound` (colour, shape).
    """

    type: str
    index: int
    value: str | tuple[str, str]
    added: Thing | None = None


def apply_edit(scene: Scene, edit: Edit) -> Scene:
    """The scene as it should be after `edit`; positions and seed are kept."""
    things = list(scene.objects)
    match edit.type:
        case "background":
            return replace(scene, background=edit.value)
        case "add":
            things.insert(edit.index, edit.added)
        case "remove":
            del things[edit.index]
        case "compound":
            colour, shape = edit.value
            things[edit.index] = replace(things[edit.index], colour=colour, shape=shape)
        case _:
            things[edit.index] = replace(things[edit.index], **{SLOT[edit.type]: edit.value})
    return replace(scene, objects=tuple(things))


def _other(options: tuple[str, ...], current: str, random: Random) -> str:
    return random.choice([option for option in options if option != current])


def _draw(scene: Scene, kind: str, random: Random) -> Edit:
    index = random.randrange(len(scene.objects))
    thing = scene.objects[index]
    match kind:
        case "background":
            return Edit(kind, 0, _other(tuple(BACKGROUNDS), scene.background, random))
        case "add":
            on_left = thing.x > 32
            added = sample_thing(random, "left" if on_left else "right")
            return Edit(kind, 0 if on_left else 1, added.shape, added)
        case "remove":
            return Edit(kind, index, thing.shape)
        case "compound":
            colour = _other(OPTIONS["recolour"], thing.colour, random)
            return Edit(kind, index, (colour, _other(SHAPES, thing.shape, random)))
    return Edit(kind, index, _other(OPTIONS[kind], getattr(thing, SLOT[kind]), random))


def fits(scene: Scene, kind: str) -> bool:
    """Whether an edit of this type makes sense here: one object is added beside, one of two removed."""
    if kind == "add":
        return len(scene.objects) == 1 and abs(scene.objects[0].x - 32) > 10
    return kind != "remove" or len(scene.objects) == 2


def sample_edit(scene: Scene, kind: str, random: Random) -> Edit:
    """A random edit of type `kind` whose result is an allowed scene; `fits(scene, kind)` must hold."""
    while True:
        edit = _draw(scene, kind, random)
        if is_allowed(apply_edit(scene, edit)):
            return edit
