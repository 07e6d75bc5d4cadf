"""Phi with a key/value cache, in the names that transformers.js opens."""

import torch
from transformers import AttentionInterface, DynamicCache, PhiConfig, PhiForCausalLM
from transformers.masking_utils import AttentionMaskInterface, eager_mask
from transformers.models.phi.modeling_phi import PhiRotaryEmbedding

from ..graph_file import Port, Positional

ATTENTION = "float32"


def _attend(_module, query, key, value, mask, scaling: float, **_) -> tuple[torch.Tensor, None]:
    """
    Plain attention (MatMul, Softmax, MatMul) in float32, whatever the model's precision: Phi's scores leave the
    range of half precision.
    """
    scores = torch.matmul(query.float() * scaling, key.float().transpose(2, 3)) + mask.float()
    attended = torch.matmul(scores.softmax(-1), value.float())
    return attended.to(query.dtype).transpose(1, 2).contiguous(), None


AttentionInterface.register(ATTENTION, _attend)
AttentionMaskInterface.register(ATTENTION, eager_mask)


def _run(model: PhiForCausalLM, ids, mask, positions, past: list[torch.Tensor]) -> tuple[torch.Tensor, ...]:
    """Logits of the last position, then the key and value of every layer; `past` has the same order."""
    cache = DynamicCache()
    for layer in range(model.config.num_hidden_layers):
        cache.update(past[2 * layer], past[2 * layer + 1], layer)
    output = model(
        input_ids=ids,
        attention_mask=mask,
        position_ids=positions,
        past_key_values=cache,
        use_cache=True,
        logits_to_keep=1,
    )
    present = [tensor for layer in output.past_key_values.layers for tensor in (layer.keys, layer.values)]
    return (output.logits.float(), *present)


def build(config: PhiConfig, dtype: torch.dtype) -> Positional:
    """A Phi without any values, called as the graph is."""
    with torch.device("meta"):
        model = PhiForCausalLM._from_config(config, attn_implementation=ATTENTION, dtype=dtype)
    return Positional(model, _run).eval().requires_grad_(False)


def rotary_embedding(config: PhiConfig) -> PhiRotaryEmbedding:
    """The one part whose values are in no checkpoint, because they follow from the configuration."""
    return PhiRotaryEmbedding(config)


def _slots(config: PhiConfig) -> list[str]:
    return [f"{layer}.{kind}" for layer in range(config.num_hidden_layers) for kind in ("key", "value")]


def ports(config: PhiConfig) -> tuple[list[Port], list[Port]]:
    """
    The names of inputs, outputs and batch_size are those that transformers.js goes by.

    input_ids [b, s], attention_mask [b, past + s], position_ids [b, s], past_key_values.N.key/value
    [b, heads, past, width] -> logits [b, 1, vocabulary], present.N.key/value [b, heads, past + s, width].
    """
    heads, width = config.num_key_value_heads, config.hidden_size // config.num_attention_heads
    inputs = [
        Port("input_ids", ["batch_size", "sequence"]),
        Port("attention_mask", ["batch_size", "total_sequence"]),
        Port("position_ids", ["batch_size", "sequence"]),
        *(Port(f"past_key_values.{slot}", ["batch_size", heads, "past_sequence", width]) for slot in _slots(config)),
    ]
    outputs = [
        Port("logits", ["batch_size", 1, config.vocab_size]),
        *(Port(f"present.{slot}", ["batch_size", heads, "total_sequence", width]) for slot in _slots(config)),
    ]
    return inputs, outputs


def dynamic_shapes(config: PhiConfig) -> tuple:
    """The free dimensions, as torch.export wants them."""
    free = torch.export.Dim.DYNAMIC
    both = {0: free, 1: free}
    return ((both, both, both, [{0: free, 2: free} for _ in _slots(config)]),)


def arguments(config: PhiConfig, rows: int, length: int, past: int) -> tuple:
    """Random ids and a random past of these sizes, in float32."""
    generator = torch.Generator().manual_seed(rows + 10 * length + 100 * past)
    dims = (rows, config.num_key_value_heads, past, config.hidden_size // config.num_attention_heads)
    return (
        torch.randint(config.vocab_size, (rows, length), generator=generator),
        torch.ones(rows, past + length, dtype=torch.int64),
        torch.arange(past, past + length).repeat(rows, 1),
        [torch.randn(dims, generator=generator) for _ in _slots(config)],
    )
