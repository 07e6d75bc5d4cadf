"""How a parameter is stored in a graph of some precision, and what value the graph then computes with."""

from collections.abc import Callable

import torch

from .four_bits import dequantise, quantise
from .precision import Precision

Read = Callable[[str], torch.Tensor]


def is_linear(model: torch.nn.Module, name: str) -> bool:
    """Whether a parameter is the matrix of a product."""
    owner = model.get_submodule(name.rpartition(".")[0])
    return isinstance(owner, torch.nn.Linear) and name.endswith(".weight")


def is_table(model: torch.nn.Module, name: str) -> bool:
    """Whether a parameter is a table of embeddings."""
    return isinstance(model.get_submodule(name.rpartition(".")[0]), torch.nn.Embedding)


def as_stored(model: torch.nn.Module, precision: Precision, read: Read) -> Read:
    """The parameters after rounding to how they are stored, in float32: what PyTorch is to compute with."""

    def read_rounded(name: str) -> torch.Tensor:
        value = read(name)
        if precision.four_bits and is_linear(model, name):
            return dequantise(*quantise(value.numpy()))
        halved = precision.four_bits and is_table(model, name)
        return value.to(torch.float16 if halved else precision.activations).float()

    return read_rounded
