"""
BLIP as two graphs without a cache: captions have at most 30 tokens, so reading them again for each word costs little.
What cross-attention reads of the picture is computed once, in the first graph, for all words and beams.
"""

import copy

import torch
from transformers import BlipForConditionalGeneration

from .comparison import TOLERANCE
from .graph import Graph
from .graph_file import Port, Positional


def image_tokens(model: BlipForConditionalGeneration) -> int:
    """Patches of a picture, and one for the whole."""
    vision = model.config.vision_config
    return (vision.image_size // vision.patch_size) ** 2 + 1


class Part(torch.nn.Module):
    """Takes some columns of what it is given."""

    def __init__(self, first: int, columns: int):
        super().__init__()
        self.first, self.columns = first, columns

    def forward(self, given: torch.Tensor) -> torch.Tensor:
        return given[..., self.first : self.first + self.columns]


def _cross_attentions(decoder: torch.nn.Module) -> list[torch.nn.Module]:
    return [layer.crossattention.self for layer in decoder.bert.encoder.layer]


def _look(blip: BlipForConditionalGeneration, pixels: torch.Tensor) -> torch.Tensor:
    """The keys and values of every cross-attention, side by side, since no word of a caption changes them."""
    states = blip.vision_model(pixels).last_hidden_state
    sides = [side(states) for attention in _cross_attentions(blip.text_decoder) for side in (attention.key, attention.value)]
    return torch.cat(sides, -1)


def _seen_width(model: BlipForConditionalGeneration) -> int:
    text = model.config.text_config
    return 2 * text.num_hidden_layers * text.hidden_size


def _is_of_picture(name: str) -> bool:
    return name.startswith("vision_model.") or ".crossattention.self.key." in name or ".crossattention.self.value." in name


def _parameters(model: BlipForConditionalGeneration, of_picture: bool) -> dict[str, torch.Tensor]:
    return {name: value for name, value in model.state_dict().items() if _is_of_picture(name) == of_picture}


def vision_encoder(model: BlipForConditionalGeneration) -> Graph:
    """pixel_values [b, 3, size, size], normalised -> seen [b, patches + 1, 2 x layers x width]."""
    vision = model.config.vision_config
    generator = torch.Generator().manual_seed(2)
    return Graph(
        module=Positional(model, _look),
        inputs=[Port("pixel_values", ["batch", 3, vision.image_size, vision.image_size])],
        outputs=[Port("seen", ["batch", image_tokens(model), _seen_width(model)])],
        cases=[
            (torch.randn(rows, 3, vision.image_size, vision.image_size, generator=generator),) for rows in (2, 1)
        ],
        parameters=_parameters(model, of_picture=True),
    )


def _read_seen(model: BlipForConditionalGeneration) -> torch.nn.Module:
    """The decoder with cross-attentions that find their keys and values in what was seen."""
    decoder = copy.deepcopy(model.text_decoder)
    width = model.config.text_config.hidden_size
    for at, attention in enumerate(_cross_attentions(decoder)):
        attention.key, attention.value = Part(2 * at * width, width), Part((2 * at + 1) * width, width)
    return decoder


def _decode(decoder: torch.nn.Module, ids: torch.Tensor, seen: torch.Tensor) -> torch.Tensor:
    """Logits of the next word."""
    read = decoder.bert(input_ids=ids, encoder_hidden_states=seen, use_cache=False, is_decoder=True)
    return decoder.cls(read.last_hidden_state[:, -1:])


@torch.no_grad()
def require_same(model: BlipForConditionalGeneration) -> None:
    """
    Makes sure that the two parts say together what the whole says.

    @throws ArithmeticError when they do not
    """
    vision = model.config.vision_config
    generator = torch.Generator().manual_seed(4)
    pixels = torch.randn(1, 3, vision.image_size, vision.image_size, generator=generator)
    ids = torch.randint(model.config.text_config.vocab_size, (1, 6), generator=generator)
    states = model.vision_model(pixels).last_hidden_state
    whole = model.text_decoder(input_ids=ids, encoder_hidden_states=states, use_cache=False).logits[:, -1:]
    difference = (_decode(_read_seen(model), ids, _look(model, pixels)) - whole).abs().max().item()
    if not difference <= TOLERANCE * max(1.0, whole.abs().max().item()):
        raise ArithmeticError(f"BLIP's parts differ from the whole by {difference:.2e}")


def text_decoder(model: BlipForConditionalGeneration) -> Graph:
    """input_ids [b, s], seen [1, v, 2 x layers x width], of one picture -> logits [b, 1, vocabulary]."""
    text = model.config.text_config
    generator = torch.Generator().manual_seed(3)
    cases = [
        (
            torch.randint(text.vocab_size, (rows, length), generator=generator),
            torch.randn(1, image_tokens(model), _seen_width(model), generator=generator),
        )
        for rows, length in ((3, 7), (1, 4), (2, 29))
    ]
    return Graph(
        module=Positional(_read_seen(model), _decode),
        inputs=[
            Port("input_ids", ["batch", "sequence"]),
            Port("seen", [1, "image_sequence", _seen_width(model)]),
        ],
        outputs=[Port("logits", ["batch", 1, text.vocab_size])],
        cases=cases,
        parameters=_parameters(model, of_picture=False),
    )
