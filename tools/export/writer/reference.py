"""A PyTorch model whose parameters are in memory only while they are used."""

from functools import partial

import torch

from .stored import Read


def _load(owner: torch.nn.Module, _arguments, path: str, read: Read) -> None:
    for name in list(owner._parameters):
        owner._parameters[name] = torch.nn.Parameter(read(f"{path}.{name}"), requires_grad=False)


def _drop(owner: torch.nn.Module, _arguments, _output) -> None:
    for name, parameter in owner._parameters.items():
        owner._parameters[name] = torch.nn.Parameter(parameter.to("meta"), requires_grad=False)


def read_when_used(model: torch.nn.Module, read: Read) -> None:
    """Has each layer of a model on the meta device read its parameters before it runs, and drop them after."""
    for path, owner in model.named_modules():
        if owner._parameters:
            owner.register_forward_pre_hook(partial(_load, path=path, read=read))
            owner.register_forward_hook(_drop)
