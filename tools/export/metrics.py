"""CLIP and DINOv2 as graphs whose outputs' cosine says how alike pictures are, or how well one fits a caption."""

import torch
from transformers import CLIPModel, Dinov2Model

from .graph import Graph, parameters_of
from .graph_file import Port, Positional


def text_model(model: CLIPModel) -> Graph:
    """input_ids [b, tokens] -> text_embeds [b, width], not normalised."""
    text = model.config.text_config
    generator = torch.Generator().manual_seed(4)
    # The end token is the last of the vocabulary, and every caption has one.
    draws = [torch.randint(text.vocab_size - 1, (rows, 9), generator=generator) for rows in (2, 1)]
    ends = [torch.full((len(ids), 1), text.eos_token_id) for ids in draws]
    return Graph(
        module=Positional(model, lambda clip, ids: clip.text_projection(clip.text_model(ids).pooler_output)),
        inputs=[Port("input_ids", ["batch", "sequence"])],
        outputs=[Port("text_embeds", ["batch", model.config.projection_dim])],
        cases=[(torch.cat(pair, dim=1),) for pair in zip(draws, ends)],
        parameters=parameters_of(model, "text_model.", "text_projection."),
    )


def vision_model(model: CLIPModel) -> Graph:
    """pixel_values [b, 3, size, size], normalised -> image_embeds [b, width], not normalised."""
    side = model.config.vision_config.image_size
    generator = torch.Generator().manual_seed(5)
    return Graph(
        module=Positional(model, lambda clip, pixels: clip.visual_projection(clip.vision_model(pixels).pooler_output)),
        inputs=[Port("pixel_values", ["batch", 3, side, side])],
        outputs=[Port("image_embeds", ["batch", model.config.projection_dim])],
        cases=[(torch.randn(rows, 3, side, side, generator=generator),) for rows in (2, 1)],
        parameters=parameters_of(model, "vision_model.", "visual_projection."),
    )


@torch.no_grad()
def _settle_positions(model: Dinov2Model, side: int) -> None:
    """Stores the positions of pictures of this side, which the model otherwise interpolates at every call."""
    embeddings = model.embeddings
    patches = (side // model.config.patch_size) ** 2
    tokens = torch.zeros(1, 1 + patches, model.config.hidden_size)
    embeddings.position_embeddings = torch.nn.Parameter(embeddings.interpolate_pos_encoding(tokens, side, side))
    embeddings.interpolate_pos_encoding = lambda *_: embeddings.position_embeddings


def class_token(model: Dinov2Model, side: int) -> Graph:
    """pixel_values [b, 3, side, side], normalised -> image_embeds [b, width]: the class token, not normalised."""
    _settle_positions(model, side)
    generator = torch.Generator().manual_seed(6)
    return Graph(
        module=Positional(model, lambda dino, pixels: dino(pixels).pooler_output),
        inputs=[Port("pixel_values", ["batch", 3, side, side])],
        outputs=[Port("image_embeds", ["batch", model.config.hidden_size])],
        cases=[(torch.randn(rows, 3, side, side, generator=generator),) for rows in (2, 1)],
        parameters={name: value for name, value in model.state_dict().items() if "mask_token" not in name},
    )
