"""Writes captions before and after edits as they should be: `python -m tools.world.gold_pairs`."""

import json
from pathlib import Path
from random import Random

from .documents import make_example
from .edits import TYPES

TARGET = Path(__file__).parents[2] / "test/fixtures/world/gold-pairs.json"
PER_TYPE = 50


def main() -> None:
    random, lines = Random(2027), []
    for kind in TYPES:
        for _ in range(PER_TYPE):
            example = make_example(2, random, kind, noise=0.0)
            # The first pair is canonical mostly, the second in other words mostly.
            pair = random.randrange(2)
            entry = {
                "type": kind,
                "instruction": example.instruction,
                "before": example.negative[pair],
                "after": example.positive[pair],
            }
            lines.append(json.dumps(entry))
    TARGET.write_text("[\n" + ",\n".join(lines) + "\n]\n")


if __name__ == "__main__":
    main()
