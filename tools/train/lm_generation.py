"""Asks the language model for captions and reads its answer, greedy or sampled."""

import re

import torch
from transformers import CodeGenTokenizer, PhiForCausalLM

from tools.world.documents import Example, header, render_document

from .places import model_folder

CAPTION_LINE = re.compile(r"^Caption\s*\d+\s*:\s*(.*)$")


def prompt_for(example: Example, shots: list[Example]) -> str:
    """Shots in full, then the query up to its first before caption."""
    told = "".join(text for shot in shots for text, _ in [*render_document([shot])[:2], ("\n", False)])
    return told + header(len(example.negative), example.instruction) + f" {example.negative[0]}\n"


def parse_answer(first: str, answer: str, count: int) -> tuple[list[str], list[str]] | None:
    """Before and after captions of the continuation, or None unless both have `count` entries."""
    parts = answer.split("<|endoftext|>")[0].split("After transformation:")
    if len(parts) < 2:
        return None
    before, after = ([m[1] for line in part.split("\n") if (m := CAPTION_LINE.match(line))] for part in parts[:2])
    before = [first, *before]
    return (before[:count], after[:count]) if min(len(before), len(after)) >= count else None


class Writer:
    """The finished language model."""

    def __init__(self) -> None:
        self.tokenizer = CodeGenTokenizer.from_pretrained(model_folder("phi"))
        self.phi = PhiForCausalLM.from_pretrained(model_folder("phi")).eval()

    @torch.no_grad()
    def answer(self, prompt: str, count: int, sampled: bool) -> str:
        """The continuation of one prompt, at most 50 tokens per caption."""
        ids = self.tokenizer(prompt, return_tensors="pt").input_ids
        out = self.phi.generate(
            ids, max_new_tokens=50 * count, do_sample=sampled, temperature=1.0, top_k=50 if sampled else None,
            eos_token_id=self.tokenizer.eos_token_id, pad_token_id=self.tokenizer.eos_token_id,
        )  # fmt: skip
        return self.tokenizer.decode(out[0, ids.shape[1] :])
