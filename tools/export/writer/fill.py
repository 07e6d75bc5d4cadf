"""Gives a captured graph its parameters, each read only while it is written."""

from collections.abc import Callable

import numpy as np
import onnx_ir as ir

from ..graph_file import Positional
from .four_bits import BLOCK, quantise
from .stored import Read, is_linear, is_table

Make = Callable[[], np.ndarray]
# Products with the other side in eight bits, which processors have instructions for.
ACCURACY_LEVEL = 4
# The exporter's prefix of every parameter: the field of Positional that holds the model.
OWNER = "model."
# Ends the name of a matrix that is stored the other way round.
TURNED = ".transposed"


def _bind(value: ir.Value, make: Make) -> None:
    """Has a value's numbers made when it is written, and forgotten then."""
    value.const_value = ir.LazyTensor(
        lambda: ir.tensor(np.ascontiguousarray(make())), dtype=value.dtype, shape=value.shape, name=value.name
    )


def _add(graph: ir.Graph, name: str, dims: tuple[int, ...], kind: ir.DataType, make: Make) -> ir.Value:
    value = ir.Value(name=name, shape=ir.Shape(dims), type=ir.TensorType(kind))
    _bind(value, make)
    graph.register_initializer(value)
    return value


def _product_of(matrix: ir.Value) -> tuple[ir.Node, ir.Node]:
    """The Transpose that a linear layer's matrix goes through, and the MatMul behind it."""
    (transpose,) = matrix.consumers()
    (product,) = transpose.outputs[0].consumers()
    if (transpose.op_type, product.op_type) != ("Transpose", "MatMul"):
        raise ValueError(f"{matrix.name} goes through {transpose.op_type} and {product.op_type}")
    return transpose, product


def _turn(matrix: ir.Value, read: Make) -> None:
    """Stores a matrix [out, in] as MatMul reads it, [in, out], so that nothing is transposed when it is loaded."""
    transpose, product = _product_of(matrix)
    name, (rows, columns) = f"{matrix.name}{TURNED}", matrix.shape.numpy()
    turned = _add(product.graph, name, (columns, rows), matrix.dtype, lambda: read().T)
    product.replace_input_with(1, turned)
    _forget(matrix, transpose)


def _pack(matrix: ir.Value, read: Make) -> None:
    """Puts a product with four-bit weights in place of a linear layer's."""
    transpose, product = _product_of(matrix)
    graph = product.graph
    rows, columns = matrix.shape.numpy()
    blocks = columns // BLOCK
    packed = (f"{matrix.name}.q4", (rows, blocks, BLOCK // 2), ir.DataType.UINT8, lambda: quantise(read())[0])
    scales = (f"{matrix.name}.scales", (rows, blocks), ir.DataType.FLOAT, lambda: quantise(read())[1])
    node = ir.node(
        "MatMulNBits",
        [product.inputs[0], _add(graph, *packed), _add(graph, *scales)],
        {"K": columns, "N": rows, "bits": 4, "block_size": BLOCK, "accuracy_level": ACCURACY_LEVEL},
        domain="com.microsoft",
    )
    ir.convenience.replace_nodes_and_values(graph, product, [product], [node], product.outputs, node.outputs)
    _forget(matrix, transpose)


def _forget(matrix: ir.Value, transpose: ir.Node) -> None:
    graph = transpose.graph
    graph.remove(transpose, safe=True)
    del graph.initializers[matrix.name]


def _halve(table: ir.Value, read: Make) -> None:
    """Stores embeddings in half precision, and widens those that were looked up."""
    (lookup,) = table.consumers()
    found = lookup.outputs[0]
    widened = ir.node("Cast", [found], {"to": ir.DataType.FLOAT})
    found.replace_all_uses_with(widened.outputs[0])
    widened.replace_input_with(0, found)
    widened.outputs[0].shape, widened.outputs[0].type = found.shape, found.type
    found.type = ir.TensorType(ir.DataType.FLOAT16)
    lookup.graph.insert_after(lookup, widened)
    table.type = found.type
    _bind(table, lambda: read().astype(np.float16))


def fill(model: ir.Model, module: Positional, four_bits: bool, read: Read) -> None:
    """
    Binds every initializer that has no values to the parameter of its name, in the type that the graph wants.

    @param read  a parameter by its name in the model; KeyError when there is none
    """

    def numbers(value: ir.Value) -> Callable[[], np.ndarray]:
        name = value.name.removeprefix(OWNER)
        return lambda kind=value.dtype.numpy(): read(name).numpy().astype(kind)

    if four_bits:
        model.opset_imports["com.microsoft"] = 1
    for value in [each for each in model.graph.initializers.values() if each.const_value is None]:
        name = value.name.removeprefix(OWNER)
        if is_linear(module.model, name):
            (_pack if four_bits else _turn)(value, numbers(value))
        elif four_bits and is_table(module.model, name):
            _halve(value, numbers(value))
        else:
            _bind(value, numbers(value))
