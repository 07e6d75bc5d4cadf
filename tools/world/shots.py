"""Writes the 25 few-shot examples, three or so of each type: `python -m tools.world.shots`."""

import json
from pathlib import Path
from random import Random

from .documents import make_example
from .edits import TYPES

TARGET = Path(__file__).parent / "shapes_dev_25.json"
CAPTIONS = 10


def main() -> None:
    random, entries = Random(25), []
    while len(entries) < 25:
        example = make_example(CAPTIONS, random, TYPES[len(entries) % len(TYPES)], noise=0.0)
        entries.append(
            {
                "instruction": example.instruction,
                "negative": list(example.negative),
                "positive": list(example.positive),
            }
        )
    TARGET.write_text(json.dumps(entries, indent=2) + "\n")


if __name__ == "__main__":
    main()
