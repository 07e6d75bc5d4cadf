"""From a checkpoint of Phi to files on disk, and how far those are from PyTorch."""

from dataclasses import dataclass
from pathlib import Path

import onnx
import onnx_ir as ir
import torch
from transformers import PhiConfig

from ..comparison import largest_difference
from ..graph_file import EXTERNAL_FROM_BYTES, tidy
from ..name_map import write_name_map
from . import causal_model
from .capture import capture
from .fill import OWNER, TURNED, fill
from .precision import Precision
from .reference import read_when_used
from .stored import Read, as_stored, is_linear

# The exporter takes a dimension of 1 or two equal ones for constants, so the example has neither.
EXAMPLE = {"rows": 2, "length": 3, "past": 5}
CASES = (EXAMPLE, {"rows": 1, "length": 7, "past": 0}, {"rows": 1, "length": 1, "past": 4})


@dataclass(frozen=True)
class Writer:
    """A Phi to export: its configuration, and how to read a parameter by its name."""

    config: PhiConfig
    read: Read


def _with_constants(writer: Writer) -> Read:
    """Also gives the numbers that follow from the configuration."""
    constants = {
        f"model.rotary_emb.{name}": value
        for name, value in causal_model.rotary_embedding(writer.config).named_buffers()
    }
    return lambda name: constants[name] if name in constants else writer.read(name)


def write_graph(writer: Writer, precision: Precision, folder: Path) -> Path:
    """Writes the graph and, one parameter after the other, its weights beside it; returns the graph's file."""
    module = causal_model.build(writer.config, precision.activations)
    ids, mask, positions, past = causal_model.arguments(writer.config, **EXAMPLE)
    example = (ids, mask, positions, [tensor.to(precision.activations) for tensor in past])
    ports = causal_model.ports(writer.config)
    model = capture(module, example, causal_model.dynamic_shapes(writer.config), ports)
    fill(model, module, precision.four_bits, _with_constants(writer))
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / precision.file
    ir.save(model, file, external_data=f"{file.name}_data", size_threshold_bytes=EXTERNAL_FROM_BYTES)
    graph = onnx.load(file, load_external_data=False)
    tidy(graph, *ports)
    onnx.save(graph, file)
    onnx.checker.check_model(file)
    if not precision.four_bits:
        _write_names(module.model, file)
    return file


def _write_names(model: torch.nn.Module, file: Path) -> None:
    """Says which initializer holds which parameter."""
    places = {}
    for name, parameter in model.named_parameters():
        turned = is_linear(model, name)
        tensor = f"{OWNER}{name}{TURNED if turned else ''}"
        places[name] = {"tensor": tensor, "transposed": turned, "dims": list(parameter.shape)}
    write_name_map(file, places)


def compare(writer: Writer, precision: Precision, file: Path) -> float:
    """
    The largest difference of the written graph from PyTorch in float32, on the weights as they are stored.

    @throws ArithmeticError when it is above the precision's tolerance
    """
    module = causal_model.build(writer.config, torch.float32)
    phi = module.model
    phi.model.rotary_emb = causal_model.rotary_embedding(writer.config)
    read_when_used(phi, as_stored(phi, precision, writer.read))
    cases = [causal_model.arguments(writer.config, **case) for case in CASES]
    return largest_difference(file, module, cases, precision.tolerance, small=not precision.four_bits)
