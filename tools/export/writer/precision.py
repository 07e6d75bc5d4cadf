"""In which precisions a writer is exported, and what transformers.js and pack.json call them."""

from dataclasses import dataclass

import torch


@dataclass(frozen=True)
class Precision:
    """
    `pack` is its word in pack.json, `file` the graph's name; `tolerance` is how far ONNX Runtime may be from PyTorch
    on the weights as they are stored, relative to the largest value of each output.
    """

    pack: str
    file: str
    activations: torch.dtype
    four_bits: bool
    tolerance: float


PRECISIONS = {
    # fp32 sums in another order.
    "fp32": Precision("fp32", "model.onnx", torch.float32, False, 2e-4),
    # Every result is rounded to 11 bits, and errors of tens of layers add up.
    "fp16": Precision("fp16", "model_fp16.onnx", torch.float16, False, 2e-2),
    # Products of four-bit weights round their other side to eight bits.
    "int4": Precision("q4", "model_q4.onnx", torch.float32, True, 5e-2),
}
