"""Writes an exported graph as a small model.onnx beside one file with all its weights."""

import shutil
import tempfile
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import onnx
import torch

OPSET = 17
# Smaller tensors stay in the graph: they are shapes and factors, not weights.
EXTERNAL_FROM_BYTES = 1024

Dims = list[int | str]


@dataclass(frozen=True)
class Port:
    """An input or output of a graph; a number in `dims` is fixed, a name is free, a scalar has none."""

    name: str
    dims: Dims


class Positional(torch.nn.Module):
    """A module called with positional tensors, as the exporters want it."""

    def __init__(self, model: torch.nn.Module, call: Callable):
        super().__init__()
        self.model = model
        self.call = call

    def forward(self, *tensors):
        return self.call(self.model, *tensors)


def _free_axes(ports: list[Port]) -> dict[str, dict[int, str]]:
    return {port.name: {axis: dim for axis, dim in enumerate(port.dims) if isinstance(dim, str)} for port in ports}


def trace(module: Positional, arguments: tuple, inputs: list[Port], outputs: list[Port]) -> onnx.ModelProto:
    """Exports through TorchScript, which is what Optimum does and the Hub holds."""
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        # Tracing warns of every check of shapes in the models; the comparison with PyTorch decides.
        warnings.simplefilter("ignore")
        path = Path(folder) / "model.onnx"
        torch.onnx.export(
            module,
            arguments,
            # As text: given a Path, the exporter refuses models over 2 GB.
            str(path),
            dynamo=False,
            opset_version=OPSET,
            input_names=[port.name for port in inputs],
            output_names=[port.name for port in outputs],
            dynamic_axes=_free_axes([*inputs, *outputs]),
        )
        return onnx.load(path)


def _name_dims(values, ports: list[Port]) -> None:
    """Writes the dims of `ports` over those the exporter guessed."""
    by_name = {port.name: port for port in ports}
    for value in values:
        shape = value.type.tensor_type.shape
        del shape.dim[:]
        for dim in by_name[value.name].dims:
            shape.dim.add(**({"dim_param": dim} if isinstance(dim, str) else {"dim_value": dim}))


def _forget_origin(model: onnx.ModelProto) -> None:
    """Drops stack traces, shape guesses and doc strings, which name files of this machine."""
    model.doc_string = ""
    model.graph.doc_string = ""
    del model.metadata_props[:]
    del model.graph.metadata_props[:]
    del model.graph.value_info[:]
    for part in (*model.graph.node, *model.graph.initializer, *model.graph.input, *model.graph.output):
        part.doc_string = ""
        del part.metadata_props[:]


def tidy(model: onnx.ModelProto, inputs: list[Port], outputs: list[Port]) -> None:
    """Forgets where a model came from and names its dims."""
    _forget_origin(model)
    _name_dims(model.graph.input, inputs)
    _name_dims(model.graph.output, outputs)


def save(model: onnx.ModelProto, file: Path) -> None:
    """Writes `model` to `file` and its weights to one file beside it, named with "_data" at the end."""
    if file.parent.exists():
        shutil.rmtree(file.parent)
    file.parent.mkdir(parents=True)
    onnx.save(
        model,
        file,
        save_as_external_data=True,
        all_tensors_to_one_file=True,
        location=f"{file.name}_data",
        size_threshold=EXTERNAL_FROM_BYTES,
    )
    onnx.checker.check_model(file)
