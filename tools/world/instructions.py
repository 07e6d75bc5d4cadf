"""Instructions in words: canonical, reworded, under-specified, and with made-up verbs."""

from random import Random

from .edits import Edit
from .scene import Scene, Thing
from .templates import BACKGROUND_WORDS, NONCE_VERBS, SCENERY, SCENERY_ONLY, TEMPLATES, UNDER_SPECIFIED


def name_object(scene: Scene, index: int, random: Random) -> str:
    """
    Words that single out one object, without article: "star" if that is unique, else "red star".

    Now and then more words than needed.
    """
    thing = scene.objects[index]
    others = [other for place, other in enumerate(scene.objects) if place != index]
    if any(other.shape == thing.shape for other in others):
        return f"{thing.colour} {thing.shape}"
    roll = random.random()
    if roll < 0.2:
        return f"{thing.colour} {thing.shape}"
    if roll < 0.26:
        return f"{thing.size} {thing.colour} {thing.shape}"
    return thing.shape


def _words_for(thing: Thing, random: Random) -> str:
    """The new object of an `add`; what goes without saying is small and solid."""
    words = [] if thing.size == "small" and random.random() < 0.6 else [thing.size]
    words += [] if thing.fill == "solid" and random.random() < 0.7 else [thing.fill]
    return " ".join([*words, thing.colour, thing.shape])


def _article(words: str) -> str:
    return ("an " if words[0] in "aeiou" else "a ") + words


def _fill_in(template: str, scene: Scene, edit: Edit, random: Random) -> str:
    if edit.type == "background":
        return template.format(place=random.choice(BACKGROUND_WORDS[edit.value]))
    if edit.type == "add":
        return template.format(new=_article(_words_for(edit.added, random)), side=("left", "right")[edit.index])
    name = name_object(scene, edit.index, random)
    if edit.type == "compound":
        colour, shape = edit.value
        return template.format(object=name, colour=colour, new=_article(shape), both=_article(f"{colour} {shape}"))
    if edit.type == "shape":
        return template.format(object=name, new=_article(edit.value))
    return template.format(object=name, value=edit.value)


def _templates_for(scene: Scene, edit: Edit, random: Random) -> tuple[str, ...]:
    key = ("size", edit.value) if edit.type == "size" else edit.type
    if len(scene.objects) == 1 and key in UNDER_SPECIFIED and random.random() < 0.25:
        return UNDER_SPECIFIED[key]
    if edit.type == "background" and edit.value not in SCENERY:
        return TEMPLATES["background"]
    return TEMPLATES[key] + (SCENERY_ONLY if edit.type == "background" else ())


def instruct(scene: Scene, edit: Edit, random: Random) -> str:
    """An instruction for `edit` in ordinary words."""
    return _fill_in(random.choice(_templates_for(scene, edit, random)), scene, edit, random)


def instruct_by_nonce(scene: Scene, edit: Edit, verb: str, random: Random) -> str:
    """The same edit by a made-up verb, whose meaning only other examples tell: "zib the circle"."""
    return f"{verb} the {name_object(scene, edit.index, random)}"


def draw_nonce_verb(random: Random) -> str:
    """A made-up verb; what it means is drawn anew for every document."""
    return random.choice(NONCE_VERBS)
