"""Reads captions back into slots, so that captions can be scored by what they claim."""

import re
from collections import Counter

from tools.world.captions import BACKGROUND_SYNONYMS, SYNONYMS
from tools.world.scene import Scene
from tools.world.vocabulary import BACKGROUNDS, COLOURS, FILLS, SHAPES, SIZES

PLAIN_WORD = {synonym: word for word, synonyms in SYNONYMS.items() for synonym in synonyms}
PLACES = {phrase: name for name, phrase in BACKGROUNDS.items()} | {
    phrase: name for name, phrases in BACKGROUND_SYNONYMS.items() for phrase in phrases
}
KINDS = {word: "shape" for word in SHAPES} | {word: "colour" for word in COLOURS}
KINDS |= {word: "size" for word in SIZES} | {word: "fill" for word in FILLS}


def read_caption(caption: str) -> dict[tuple[int, str], str]:
    """Claims as (object place or -1 for the background, slot) -> word; unknown words are ignored."""
    claims: dict[tuple[int, str], str] = {}
    for phrase, name in PLACES.items():
        if caption.endswith(phrase):
            claims[-1, "background"] = name
            caption = caption.removesuffix(phrase)
            break
    for place, part in enumerate(re.split(r"\band\b", caption)):
        for word in part.split():
            word = PLAIN_WORD.get(word, word)
            if word in KINDS:
                claims[place, KINDS[word]] = word
    return claims


def true_claims(scene: Scene) -> dict[tuple[int, str], str]:
    """Everything that is true of the scene, in the form of `read_caption`."""
    claims = {(-1, "background"): scene.background}
    for place, thing in enumerate(scene.objects):
        for slot in ("shape", "colour", "size", "fill"):
            claims[place, slot] = getattr(thing, slot)
    return claims


def slot_f1(captions: list[str], scenes: list[Scene]) -> float:
    """F1 over all (place, slot, word) claims of all captions."""
    counts = Counter()
    for caption, scene in zip(captions, scenes):
        claimed, true = set(read_caption(caption).items()), set(true_claims(scene).items())
        counts.update(hit=len(claimed & true), claimed=len(claimed), true=len(true))
    return 2 * counts["hit"] / (counts["claimed"] + counts["true"])
