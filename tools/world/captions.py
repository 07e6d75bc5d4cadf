"""Captions of a scene: canonical (every slot, aligned), and looser ones as people write."""

from random import Random

from .scene import Scene, Thing
from .vocabulary import BACKGROUNDS, COLOURS, FILLS, SHAPES, SIZES

SYNONYMS = {
    "red": ("crimson",),
    "green": ("emerald",),
    "blue": ("navy",),
    "yellow": ("golden",),
    "purple": ("violet",),
    "circle": ("disc", "ball"),
    "square": ("box",),
    "cross": ("plus",),
    "small": ("tiny", "little"),
    "large": ("big", "huge"),
    "solid": ("plain",),
    "striped": ("stripy",),
    "dotted": ("spotted",),
}

BACKGROUND_SYNONYMS = {
    "white": ("in front of white", "with a white background"),
    "yellow": ("in front of yellow", "with a yellow background"),
    "blue": ("in front of blue", "with a blue background"),
    "pink": ("in front of pink", "with a pink background"),
    "night": ("at night", "under the stars"),
    "beach": ("at the beach", "by the sea"),
    "meadow": ("on the grass", "in a meadow"),
    "snow": ("in the snow", "in winter"),
}


def phrase(thing: Thing) -> str:
    """One object with every slot: "a large solid red circle"."""
    return f"a {thing.size} {thing.fill} {thing.colour} {thing.shape}"


def canonical(scene: Scene) -> str:
    """Every slot in a fixed order, so captions that differ in one slot align word by word."""
    return " and ".join(map(phrase, scene.objects)) + " " + BACKGROUNDS[scene.background]


def _reword(word: str, style: int) -> str:
    """A synonym in one style out of four; the same word fares alike throughout a style."""
    options = SYNONYMS.get(word)
    random = Random(f"{style} {word}")
    return random.choice(options) if options and random.random() < 0.25 else word


def _place(background: str, style: int) -> str:
    random = Random(f"{style} place")
    if random.random() < 0.35:
        return random.choice(BACKGROUND_SYNONYMS[background])
    return BACKGROUNDS[background]


def loose(scene: Scene, random: Random) -> str:
    """A short or reworded caption: slots may be left out, words replaced by synonyms."""
    drop_size, drop_fill, drop_place = (random.random() < chance for chance in (0.5, 0.55, 0.2))
    style = random.getrandbits(32)
    things = []
    for thing in scene.objects:
        words = [] if drop_size else [thing.size]
        words += [] if drop_fill else [thing.fill]
        words += [thing.colour, thing.shape]
        words = [_reword(word, style) for word in words]
        article = "an" if words[0][0] in "aeiou" else "a"
        things.append(" ".join([article, *words]))
    text = " and ".join(things)
    return text if drop_place else f"{text} {_place(scene.background, style)}"


def variation(scene: Scene, random: Random) -> str:
    """Canonical three times out of four, loose otherwise: the training mix."""
    return canonical(scene) if random.random() < 0.75 else loose(scene, random)


def all_words() -> list[str]:
    """Every word a caption can contain, sorted."""
    words = {"a", "an", "and", *SHAPES, *COLOURS, *SIZES, *FILLS}
    for place in BACKGROUNDS.values():
        words.update(place.split())
    for options in (*SYNONYMS.values(), *BACKGROUND_SYNONYMS.values()):
        for option in options:
            words.update(option.split())
    return sorted(words)
