"""One graph of a pack, from module to files on disk."""

from dataclasses import dataclass
from pathlib import Path

import onnx
import torch

from . import graph_file
from .comparison import largest_difference
from .graph_file import Port, Positional
from .name_map import find_parameters, write_name_map

TYPES = {
    onnx.TensorProto.FLOAT: "float32",
    onnx.TensorProto.FLOAT16: "float16",
    onnx.TensorProto.INT64: "int64",
    onnx.TensorProto.INT32: "int32",
    onnx.TensorProto.BOOL: "bool",
}


@dataclass(frozen=True)
class Graph:
    """
    What to export and how to try it.

    `parameters` are the tensors of the state dict that this graph holds, by their names in the whole model;
    `cases` are arguments to compare with; the first one is also the exporter's example.
    """

    module: Positional
    inputs: list[Port]
    outputs: list[Port]
    cases: list[tuple]
    parameters: dict[str, torch.Tensor]


def parameters_of(model: torch.nn.Module, *prefixes: str) -> dict[str, torch.Tensor]:
    """The part of a model's state dict that begins with one of `prefixes`."""
    return {name: value for name, value in model.state_dict().items() if name.startswith(prefixes)}


def _specs(values) -> list[dict]:
    specs = []
    for value in values:
        tensor = value.type.tensor_type
        dims = [dim.dim_param or dim.dim_value for dim in tensor.shape.dim]
        specs.append({"name": value.name, "type": TYPES[tensor.elem_type], "dims": dims})
    return specs


def describe(pack: Path, file: Path) -> dict:
    """The manifest's entry of a graph, read from the file."""
    model = onnx.load(file, load_external_data=False)
    return {
        "file": file.relative_to(pack).as_posix(),
        "inputs": _specs(model.graph.input),
        "outputs": _specs(model.graph.output),
    }


def export_graph(graph: Graph, file: Path) -> float:
    """Writes model.onnx, its weights and its name map; returns the largest difference from PyTorch."""
    graph.module.eval()
    with torch.no_grad():
        model = graph_file.trace(graph.module, graph.cases[0], graph.inputs, graph.outputs)
    places = find_parameters(model, graph.parameters)
    graph_file.tidy(model, graph.inputs, graph.outputs)
    graph_file.save(model, file)
    write_name_map(file, places)
    return largest_difference(file, graph.module, graph.cases)
