"""Runs an exported graph in ONNX Runtime and compares it with the module it came from."""

from pathlib import Path

import numpy as np
import onnxruntime
import torch

# fp32 sums in another order; graphs here are at most some tens of layers deep.
TOLERANCE = 2e-4
KINDS = {"tensor(float)": np.float32, "tensor(float16)": np.float16, "tensor(int64)": np.int64}


def _session(file: Path, small: bool) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    if small:
        # Weights stay in the file that is mapped: nothing is copied, folded or packed.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        options.add_session_config_entry("session.disable_prepacking", "1")
    return onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])


def flatten(tensors) -> list[torch.Tensor]:
    """The tensors of nested lists and tuples, in order."""
    if isinstance(tensors, torch.Tensor):
        return [tensors]
    return [tensor for part in tensors for tensor in flatten(part)]


@torch.no_grad()
def largest_difference(
    file: Path, module: torch.nn.Module, cases: list[tuple], tolerance: float = TOLERANCE, small: bool = False
) -> float:
    """
    The largest difference of any output over `cases`, relative to that output's largest value (at least 1).

    @param small  whether memory matters more than time
    @throws ArithmeticError when it is above the tolerance
    """
    session = _session(file, small)
    inputs = session.get_inputs()
    worst = 0.0
    for arguments in cases:
        feeds = {
            value.name: tensor.numpy().astype(KINDS[value.type])
            for value, tensor in zip(inputs, flatten(arguments), strict=True)
        }
        expected = flatten(module(*arguments))
        for mine, theirs in zip(session.run(None, feeds), expected, strict=True):
            scale = max(1.0, theirs.abs().max().item())
            worst = max(worst, float(np.abs(mine - theirs.numpy()).max()) / scale)
    if not worst <= tolerance:
        raise ArithmeticError(f"{file}: ONNX Runtime differs from PyTorch by {worst:.2e}")
    return worst
