"""Runs an exported graph in ONNX Runtime and compares it with the module it came from."""

from pathlib import Path

import numpy as np
import onnxruntime
import torch

# fp32 sums in another order; graphs here are at most some tens of layers deep.
TOLERANCE = 2e-4


def _session(file: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])


def flatten(tensors) -> list[torch.Tensor]:
    """The tensors of nested lists and tuples, in order."""
    if isinstance(tensors, torch.Tensor):
        return [tensors]
    return [tensor for part in tensors for tensor in flatten(part)]


@torch.no_grad()
def largest_difference(file: Path, module: torch.nn.Module, cases: list[tuple]) -> float:
    """
    The largest difference of any output over `cases`, relative to that output's largest value (at least 1).

    @throws ArithmeticError when it is above the tolerance
    """
    session = _session(file)
    names = [value.name for value in session.get_inputs()]
    worst = 0.0
    for arguments in cases:
        feeds = {name: tensor.numpy() for name, tensor in zip(names, flatten(arguments), strict=True)}
        expected = flatten(module(*arguments))
        for mine, theirs in zip(session.run(None, feeds), expected, strict=True):
            scale = max(1.0, theirs.abs().max().item())
            worst = max(worst, float(np.abs(mine - theirs.numpy()).max()) / scale)
    if not worst <= TOLERANCE:
        raise ArithmeticError(f"{file}: ONNX Runtime differs from PyTorch by {worst:.2e}")
    return worst
