"""The one training loop: AdamW, a schedule over a time budget, EMA, resumable checkpoints."""

import copy
import math
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import torch

from .places import checkpoint_file


@dataclass(frozen=True)
class Plan:
    """How long and how hard to train; `seconds` counts time inside the loop, over all sessions."""

    seconds: float
    peak_rate: float
    warmup: float = 0.04
    weight_decay: float = 0.01
    clip: float = 1.0
    ema: float | None = None
    save_every: float = 120.0


def rate_at(progress: float, plan: Plan) -> float:
    """Linear warm-up, then cosine down to 2 % of the peak; `progress` is the share of the budget used."""
    if progress < plan.warmup:
        return plan.peak_rate * (progress / plan.warmup + 0.01)
    share = min((progress - plan.warmup) / (1 - plan.warmup), 1.0)
    return plan.peak_rate * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * share)))


@torch.no_grad()
def _average(smooth: torch.nn.Module, model: torch.nn.Module, decay: float) -> None:
    for target, source in zip(smooth.parameters(), model.parameters()):
        target.lerp_(source, 1 - decay)


def _save(name: str, model, smooth, optimizer, step: int, spent: float) -> None:
    path = checkpoint_file(name)
    state = {
        "model": model.state_dict(),
        "ema": smooth.state_dict() if smooth is not None else None,
        "optimizer": optimizer.state_dict(),
        "step": step,
        "spent": spent,
    }
    torch.save(state, path.with_suffix(".tmp"))
    path.with_suffix(".tmp").replace(path)


def fit(
    name: str,
    model: torch.nn.Module,
    loss_at: Callable[[int], torch.Tensor],
    plan: Plan,
    on_save: Callable[[torch.nn.Module, int], None] = lambda model, step: None,
) -> torch.nn.Module:
    """
    Trains `model` until its time budget is spent, resuming from the checkpoint `name` if there is one.
    The environment's TACK_SECONDS replaces the budget.

    @param loss_at  the loss of step i; all randomness seeded by i, so that a resumed run continues
    @param on_save  called with the model to keep (the EMA if the plan has one) at every checkpoint
    @returns        the model to keep
    """
    plan = replace(plan, seconds=float(os.environ.get("TACK_SECONDS", plan.seconds)))
    optimizer = torch.optim.AdamW(model.parameters(), lr=plan.peak_rate, weight_decay=plan.weight_decay)
    smooth = copy.deepcopy(model).requires_grad_(False) if plan.ema else None
    step, spent = 0, 0.0
    if checkpoint_file(name).exists():
        state = torch.load(checkpoint_file(name), weights_only=True)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        if smooth is not None:
            smooth.load_state_dict(state["ema"])
        step, spent = state["step"], state["spent"]
    kept = smooth if smooth is not None else model
    last_save, recent = spent, []
    model.train()
    while spent < plan.seconds:
        started = time.monotonic()
        for group in optimizer.param_groups:
            group["lr"] = rate_at(spent / plan.seconds, plan)
        optimizer.zero_grad(set_to_none=True)
        loss = loss_at(step)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), plan.clip)
        optimizer.step()
        if smooth is not None:
            _average(smooth, model, min(plan.ema, (1 + step) / (10 + step)))
        recent.append(loss.item())
        step += 1
        spent += time.monotonic() - started
        if step % 50 == 0:
            mean = sum(recent) / len(recent)
            print(f"{name} step {step} loss {mean:.4f} {spent:.0f}/{plan.seconds:.0f} s", flush=True)
            recent.clear()
        if spent - last_save > plan.save_every or spent >= plan.seconds:
            _save(name, model, smooth, optimizer, step, spent)
            on_save(kept, step)
            model.train()
            last_save = spent
    return kept.eval()
