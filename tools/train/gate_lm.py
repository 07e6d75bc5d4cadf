"""Gates of the language model: does its answer parse, and does it carry out the edit."""

from collections import defaultdict
from random import Random

import torch

from tools.world.documents import make_example, make_nonce_examples
from tools.world.edits import TYPES

from .caption_reading import read_caption
from .lm_generation import Writer, parse_answer, prompt_for


def _score(writer: Writer, example, shots, sampled: bool) -> tuple[bool, bool]:
    """Whether the answer parses, and whether every after caption claims exactly what the true one does."""
    count = len(example.negative)
    answer = writer.answer(prompt_for(example, shots), count, sampled)
    parsed = parse_answer(example.negative[0], answer, count)
    if parsed is None:
        return False, False
    if count == 1:
        return True, read_caption(parsed[1][0]) == read_caption(example.positive[0])
    # Later captions are the model's own variations, so only the slots they mention are compared.
    wanted = read_caption(example.positive[0])
    claims = [read_caption(text) for text in parsed[1]]
    return True, all(all(wanted.get(key, word) == word for key, word in c.items()) for c in claims)


def measure_lm(rounds: int = 12) -> dict:
    """Parse-OK and right-slots shares at n=1 and n=3, per instruction type, greedy and sampled."""
    writer, report = Writer(), {}
    torch.manual_seed(7)
    for count, sampled in ((1, False), (1, True), (3, True)):
        random = Random(70)
        by_type, parsed_total = defaultdict(list), []
        for kind in TYPES:
            for _ in range(rounds):
                example = make_example(count, random, kind, noise=0.0)
                parsed, right = _score(writer, example, [], sampled)
                parsed_total.append(parsed)
                by_type[kind].append(right)
        every = [right for rights in by_type.values() for right in rights]
        report[f"n{count}_{'sampled' if sampled else 'greedy'}"] = {
            "parse_ok": sum(parsed_total) / len(parsed_total),
            "right_slots": sum(every) / len(every),
            "by_type": {kind: sum(rights) / len(rights) for kind, rights in by_type.items()},
        }
    report["nonce_greedy_by_shots"] = {str(shots): _nonce(writer, shots, 3 * rounds) for shots in (0, 1, 3)}
    return report


def _nonce(writer: Writer, shots: int, rounds: int) -> float:
    """Right-slots share for made-up verbs, which only shots explain."""
    random, rights = Random(71), []
    for _ in range(rounds):
        *given, query = make_nonce_examples(shots, 1, random)
        rights.append(_score(writer, query, given, False)[1])
    return sum(rights) / len(rights)
