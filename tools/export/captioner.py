"""BLIP as two graphs without a cache: captions have at most 30 tokens, so recomputing them costs little."""

import torch
from transformers import BlipForConditionalGeneration

from .graph import Graph, parameters_of
from .graph_file import Port, Positional


def image_tokens(model: BlipForConditionalGeneration) -> int:
    """Patches of a picture, and one for the whole."""
    vision = model.config.vision_config
    return (vision.image_size // vision.patch_size) ** 2 + 1


def vision_encoder(model: BlipForConditionalGeneration) -> Graph:
    """pixel_values [b, 3, size, size], normalised -> encoder_hidden_states [b, patches + 1, width]."""
    vision = model.config.vision_config
    generator = torch.Generator().manual_seed(2)
    return Graph(
        module=Positional(model, lambda blip, pixels: blip.vision_model(pixels).last_hidden_state),
        inputs=[Port("pixel_values", ["batch", 3, vision.image_size, vision.image_size])],
        outputs=[Port("encoder_hidden_states", ["batch", image_tokens(model), vision.hidden_size])],
        cases=[
            (torch.randn(rows, 3, vision.image_size, vision.image_size, generator=generator),) for rows in (2, 1)
        ],
        parameters=parameters_of(model, "vision_model."),
    )


def _decode(blip: BlipForConditionalGeneration, ids: torch.Tensor, picture: torch.Tensor) -> torch.Tensor:
    return blip.text_decoder(input_ids=ids, encoder_hidden_states=picture, use_cache=False).logits


def text_decoder(model: BlipForConditionalGeneration) -> Graph:
    """input_ids [b, s], encoder_hidden_states [b, v, width] -> logits [b, s, vocabulary]."""
    text = model.config.text_config
    generator = torch.Generator().manual_seed(3)
    cases = [
        (
            torch.randint(text.vocab_size, (rows, length), generator=generator),
            torch.randn(rows, image_tokens(model), text.encoder_hidden_size, generator=generator),
        )
        for rows, length in ((3, 7), (1, 4), (2, 29))
    ]
    return Graph(
        module=Positional(model, _decode),
        inputs=[
            Port("input_ids", ["batch", "sequence"]),
            Port("encoder_hidden_states", ["batch", "image_sequence", text.encoder_hidden_size]),
        ],
        outputs=[Port("logits", ["batch", "sequence", text.vocab_size])],
        cases=cases,
        parameters=parameters_of(model, "text_decoder."),
    )
