"""Language-model documents in the paper's template: k shots, then the query, n captions each."""

from dataclasses import dataclass
from random import Random

from .captions import canonical, loose
from .edits import TYPES, Edit, apply_edit, fits, sample_edit
from .instructions import draw_nonce_verb, instruct, instruct_by_nonce
from .scene import Scene, sample_scene

NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NONCE_TYPES = ("recolour", "shape", "fill", "size", "background")
END = "<|endoftext|>"
LABEL_NOISE = 0.05


@dataclass(frozen=True)
class Example:
    """An instruction with captions before and after; equal index, equal scene."""

    instruction: str
    negative: tuple[str, ...]
    positive: tuple[str, ...]
    type: str


def header(count: int, instruction: str) -> str:
    """The template with both placeholders filled; ends with "Caption 1:"."""
    return (
        f"Write {NUMBERS[count]} ({count}) captions for an image before and after this transformation: "
        f"{instruction}\n\nBefore transformation:\n\nCaption 1:"
    )


def before_block(example: Example) -> str:
    """What follows the header: the before captions, the first on the header's own line."""
    lines = [f" {example.negative[0]}\n"]
    lines += [f"Caption {place}: {text}\n" for place, text in enumerate(example.negative[1:], 2)]
    return "".join(lines)


def after_block(example: Example) -> str:
    """The after captions with their heading."""
    lines = [f"Caption {place}: {text}\n" for place, text in enumerate(example.positive, 1)]
    return "\nAfter transformation:\n\n" + "".join(lines)


def _caption_pair(scene: Scene, changed: Scene, loose_share: float, random: Random) -> tuple[str, str]:
    """A pair in one style; canonical where a looser one would not show the change."""
    style = random.getrandbits(32)
    if random.random() < loose_share:
        pair = loose(scene, Random(style)), loose(changed, Random(style))
        if pair[0] != pair[1]:
            return pair
    return canonical(scene), canonical(changed)


def make_example(count: int, random: Random, kind: str | None = None, noise: float = LABEL_NOISE) -> Example:
    """A random example with `count` caption pairs; with probability `noise` the edit done is not the one asked."""
    kind = kind or random.choice(TYPES)
    scene = sample_scene(random)
    while not fits(scene, kind):
        scene = sample_scene(random)
    edit = sample_edit(scene, kind, random)
    instruction = instruct(scene, edit, random)
    if random.random() < noise:
        edit = sample_edit(scene, kind, random)
    return _build(scene, edit, instruction, count, random)


def _build(scene: Scene, edit: Edit, instruction: str, count: int, random: Random) -> Example:
    changed = apply_edit(scene, edit)
    pairs = [_caption_pair(scene, changed, 0.7 if place else 0.2, random) for place in range(count)]
    return Example(instruction, tuple(a for a, _ in pairs), tuple(b for _, b in pairs), edit.type)


def make_nonce_examples(shots: int, count: int, random: Random) -> list[Example]:
    """`shots` + 1 examples that share one made-up verb with one meaning."""
    verb, kind = draw_nonce_verb(random), random.choice(NONCE_TYPES)
    examples, meaning = [], None
    while len(examples) <= shots:
        scene = sample_scene(random)
        edit = sample_edit(scene, kind, random)
        if meaning is None:
            meaning = edit.value
        if edit.value == meaning:
            examples.append(_build(scene, edit, instruct_by_nonce(scene, edit, verb, random), count, random))
    return examples


def make_document(shots: int, count: int, random: Random) -> list[Example]:
    """Examples of one document, the query last; a made-up verb in a third of those with shots."""
    if shots and random.random() < 0.35:
        return make_nonce_examples(shots, count, random)
    return [make_example(count, random) for _ in range(shots + 1)]


def render_document(examples: list[Example]) -> list[tuple[str, bool]]:
    """
    The document as pieces of text; the flag says whether the model is graded on the piece.

    Graded: before captions 2..n, the After blocks, the final end of text. Not graded: templates,
    instructions, first captions, the blank line between shots.
    """
    pieces = []
    for place, example in enumerate(examples):
        count = len(example.negative)
        pieces.append((header(count, example.instruction) + f" {example.negative[0]}\n", False))
        rest = before_block(example)[len(f" {example.negative[0]}\n") :]
        pieces.append((rest + after_block(example), True))
        pieces.append((END, True) if place == len(examples) - 1 else ("\n", False))
    return pieces
