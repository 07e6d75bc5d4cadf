"""Trains a small Phi on documents in the paper's template."""

from .runtime import prepare_process

if __name__ == "__main__":
    prepare_process(1)

from random import Random

import torch
from transformers import PhiConfig, PhiForCausalLM

from tools.world.documents import make_document, render_document

from .lm_tokenizer import CONTEXT, write_lm_tokenizer
from .loop import Plan, fit
from .places import model_folder
from .settings import active_preset

# Weight of tokens the model is not graded on, against 1: enough to learn the language around them.
UNGRADED = 0.03
# (shots, captions) -> share of batches. Small cells are cheap and frequent; large ones teach the long range.
CELLS = {
    (0, 1): 110, (0, 2): 6, (0, 3): 8, (0, 5): 3, (0, 10): 2,
    (1, 1): 12, (1, 3): 4, (2, 1): 8, (2, 2): 3, (3, 1): 8,
    (3, 3): 3, (1, 5): 2, (4, 1): 2, (5, 1): 3, (5, 2): 1, (1, 8): 1,
}  # fmt: skip


def build_phi(tokenizer) -> PhiForCausalLM:
    """A fresh Phi with half-rotary positions."""
    preset = active_preset()
    end = tokenizer.eos_token_id
    return PhiForCausalLM(
        PhiConfig(
            vocab_size=len(tokenizer),
            hidden_size=preset.lm_width,
            intermediate_size=4 * preset.lm_width,
            num_hidden_layers=preset.lm_layers,
            num_attention_heads=6,
            max_position_embeddings=CONTEXT,
            partial_rotary_factor=0.5,
            resid_pdrop=0.0,
            embd_pdrop=0.0,
            attention_dropout=0.0,
            bos_token_id=end,
            eos_token_id=end,
        )
    )


def encode_document(tokenizer, pieces: list[tuple[str, bool]]) -> tuple[list[int], list[float]]:
    """Token ids of a document and the weight of each in the loss."""
    ids: list[int] = []
    weights: list[float] = []
    for text, graded in pieces:
        part = tokenizer(text).input_ids
        ids += part
        weights += [1.0 if graded else UNGRADED] * len(part)
    return ids[:CONTEXT], weights[:CONTEXT]


def draw_batch(tokenizer, tokens: int, random: Random) -> tuple[torch.Tensor, torch.Tensor]:
    """Documents of one cell, padded with EOS to the longest: ids int64 and weights float, [rows, length]."""
    shots, count = random.choices(list(CELLS), list(CELLS.values()))[0]
    rows = []
    while sum(len(ids) for ids, _ in rows) < tokens:
        rows.append(encode_document(tokenizer, render_document(make_document(shots, count, random))))
    length = max(len(ids) for ids, _ in rows)
    ids = torch.full((len(rows), length), tokenizer.eos_token_id)
    weights = torch.zeros(len(rows), length)
    for place, (row, weight) in enumerate(rows):
        ids[place, : len(row)] = torch.tensor(row)
        weights[place, : len(row)] = torch.tensor(weight)
    return ids, weights


def lm_loss(phi: PhiForCausalLM, ids: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """Weighted mean cross-entropy of the next token; causal, so right padding needs no mask."""
    logits = phi(input_ids=ids[:, :-1], use_cache=False).logits
    losses = torch.nn.functional.cross_entropy(logits.flatten(0, 1), ids[:, 1:].flatten(), reduction="none")
    weight = weights[:, 1:].flatten()
    return (losses * weight).sum() / weight.sum()


def main() -> None:
    torch.manual_seed(4)
    preset = active_preset()
    tokenizer = write_lm_tokenizer(model_folder("phi"))
    phi = build_phi(tokenizer)
    print("parameters", sum(p.numel() for p in phi.parameters()), "vocabulary", len(tokenizer), flush=True)

    def loss_at(step: int) -> torch.Tensor:
        return lm_loss(phi, *draw_batch(tokenizer, preset.batch["phi"], Random(f"phi {step}")))

    def keep(kept: PhiForCausalLM, step: int) -> None:
        kept.generation_config.eos_token_id = tokenizer.eos_token_id
        kept.save_pretrained(model_folder("phi"))

    fit("phi", phi, loss_at, Plan(preset.seconds["phi"], 2e-3, ema=0.99, save_every=180), keep)


if __name__ == "__main__":
    main()
