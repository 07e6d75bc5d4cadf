"""Has the text encoder tell shapes apart, in every state that the noise predictor reads.

A shape is a few dozen pixels: CLIP's loss hardly asks for it, and after a short training "circle" and "square" part
the hidden states by 3 % of what "red" and "blue" do. No noise predictor can draw what its captions do not tell apart.
"""

import copy
from random import Random

import torch
from transformers import CLIPTextModel, CLIPTokenizer

from tools.world.captions import variation
from tools.world.scene import sample_scene
from tools.world.vocabulary import SHAPES

from .clip_tokenizer import clip_ids

# Of the 11.3 that a hidden state of 128 normalised numbers is long.
STRENGTH = 5.0
STEPS = 700
BATCH = 48


def _wanted(scenes: list) -> torch.Tensor:
    """How far each caption's states should reach along each direction, [n, 2 * shapes]; a second object may be absent."""
    reach = torch.zeros(len(scenes), 2 * len(SHAPES))
    for row, scene in enumerate(scenes):
        for place, thing in enumerate(scene.objects):
            reach[row, place * len(SHAPES) + SHAPES.index(thing.shape)] = STRENGTH
    return reach


def set_words_apart(encoder: CLIPTextModel, tokenizer: CLIPTokenizer, seed: int = 8) -> None:
    """
    Trains `encoder` until every state from the end of the caption on says the shape of each object along directions
    of their own, and is otherwise what it was.
    """
    draw = torch.Generator().manual_seed(seed)
    directions = torch.linalg.qr(torch.randn(128, 2 * len(SHAPES), generator=draw)).Q
    before = copy.deepcopy(encoder).eval().requires_grad_(False)
    optimizer = torch.optim.AdamW(encoder.requires_grad_(True).parameters(), lr=1e-3)
    for step in range(STEPS):
        for group in optimizer.param_groups:
            group["lr"] = 1e-3 * min(1.0, 1.05 - step / STEPS)
        random = Random(f"apart {seed} {step}")
        scenes = [sample_scene(random) for _ in range(BATCH)]
        ids = clip_ids(tokenizer, [variation(scene, random) for scene in scenes])
        states = encoder(input_ids=ids).last_hidden_state
        kept = before(input_ids=ids).last_hidden_state
        change = states - kept
        beside = change - (change @ directions) @ directions.T
        is_past_end = (ids == tokenizer.eos_token_id).unsqueeze(-1)
        miss = ((states @ directions) - _wanted(scenes)[:, None]).square() * is_past_end
        loss = miss.sum() / is_past_end.sum() + beside.square().sum(dim=-1).mean() * 0.5
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 100 == 0:
            print(f"words apart {step} miss {(miss.sum() / is_past_end.sum()).item():.2f}", flush=True)
