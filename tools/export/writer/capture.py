"""Captures a module that has no values as a plain graph."""

import logging
import warnings

import onnx_ir as ir
import torch
from onnxscript import optimizer

from ..graph_file import Port, Positional

OPSET = 18
# The optimiser warns of every parameter that has no values yet.
logging.getLogger("onnx_ir").setLevel(logging.ERROR)


def capture(module: Positional, example: tuple, shapes: tuple, ports: tuple[list[Port], list[Port]]) -> ir.Model:
    """
    The graph of a module on the meta device, by torch.export; its parameters have dims and no values.

    @param shapes  the free dimensions, as torch.export wants them
    """
    inputs, outputs = ports
    with warnings.catch_warnings():
        # PyTorch warns of its own deprecated parts.
        warnings.simplefilter("ignore")
        program = torch.onnx.export(
            module,
            torch.utils._pytree.tree_map(lambda tensor: tensor.to("meta"), example),
            dynamo=True,
            # Optimised below: with parameters that have no values, as they have no data.
            optimize=False,
            opset_version=OPSET,
            dynamic_shapes=shapes,
            input_names=[port.name for port in inputs],
            output_names=[port.name for port in outputs],
            verbose=False,
        )
    for parameter in program.model.graph.initializers.values():
        parameter.const_value = None
    optimizer.optimize_ir(program.model)
    return program.model
