"""Stable Diffusion's safety checker as a graph that gives scores, not verdicts: whoever runs it decides."""

import torch
from diffusers.pipelines.stable_diffusion.safety_checker import StableDiffusionSafetyChecker

from .graph import Graph, parameters_of
from .graph_file import Port, Positional


def _scores(image_embeds: torch.Tensor, concepts: torch.Tensor, thresholds: torch.Tensor) -> torch.Tensor:
    """Cosines [b, concepts] less each concept's own threshold: above 0, the picture shows it."""
    normalised = torch.nn.functional.normalize(concepts)
    return torch.nn.functional.normalize(image_embeds) @ normalised.t() - thresholds


def _judge(model: StableDiffusionSafetyChecker, pixels: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    image_embeds = model.visual_projection(model.vision_model(pixels)[1])
    return (
        _scores(image_embeds, model.special_care_embeds, model.special_care_embeds_weights),
        _scores(image_embeds, model.concept_embeds, model.concept_embeds_weights),
    )


def safety_checker(model: StableDiffusionSafetyChecker) -> Graph:
    """pixel_values [b, 3, size, size], normalised -> special_scores [b, 3], concept_scores [b, 17]."""
    side = model.config.vision_config.image_size
    generator = torch.Generator().manual_seed(7)
    return Graph(
        module=Positional(model, _judge),
        inputs=[Port("pixel_values", ["batch", 3, side, side])],
        outputs=[
            Port("special_scores", ["batch", len(model.special_care_embeds)]),
            Port("concept_scores", ["batch", len(model.concept_embeds)]),
        ],
        cases=[(torch.randn(rows, 3, side, side, generator=generator),) for rows in (2, 1)],
        parameters=parameters_of(model, "vision_model.", "visual_projection."),
    )
