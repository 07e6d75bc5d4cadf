"""Trains the attribute classifier, which serves metrics only, and exports it to ONNX."""

from .runtime import prepare_process

if __name__ == "__main__":
    prepare_process(1)

import torch

from .attribute_net import ABSENT, HEADS, AttributeNet, labels, split_heads
from .augment import ReaderPictures
from .corpus import load_corpus, to_tensor
from .loop import Plan, fit
from .places import model_folder
from .settings import active_preset


def classifier_loss(net: AttributeNet, picture: torch.Tensor, scenes: list) -> torch.Tensor:
    """Sum over heads of the cross-entropy, absent objects left out."""
    wanted = labels(scenes)
    cross_entropy = torch.nn.functional.cross_entropy
    return sum(
        cross_entropy(logits, wanted[head], ignore_index=ABSENT, label_smoothing=0.02)
        for head, logits in split_heads(net(picture)).items()
        if (wanted[head] != ABSENT).any()
    )


@torch.no_grad()
def slot_hits(net: AttributeNet, picture: torch.Tensor, scenes: list) -> dict[str, torch.Tensor]:
    """Per head, whether each picture is read right, bool [n]; absent objects count as right."""
    wanted = labels(scenes)
    logits = split_heads(net(picture))
    return {head: (logits[head].argmax(dim=1) == wanted[head]) | (wanted[head] == ABSENT) for head in HEADS}


def export_classifier(net: AttributeNet) -> None:
    """Writes weights and an ONNX graph (input `picture`, output `logits`)."""
    folder = model_folder("classifier")
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(net.state_dict(), folder / "classifier.pt")
    batch = torch.export.Dim("batch", min=1, max=1024)
    torch.onnx.export(
        net.eval(),
        (torch.zeros(2, 3, 64, 64),),
        folder / "classifier.onnx",
        input_names=["picture"],
        output_names=["logits"],
        dynamic_shapes=({0: batch},),
        opset_version=18,
        external_data=False,
        dynamo=True,
    )


def main() -> None:
    torch.manual_seed(5)
    preset = active_preset()
    pictures = ReaderPictures()
    test_scenes, test_pictures = load_corpus("test")
    net = AttributeNet().to(memory_format=torch.channels_last)

    def loss_at(step: int) -> torch.Tensor:
        scenes, picture = pictures.draw(preset.batch["classifier"], step)
        return classifier_loss(net, picture, scenes)

    def keep(kept: AttributeNet, step: int) -> None:
        hits = slot_hits(kept.eval(), to_tensor(test_pictures), test_scenes)
        mean = torch.stack(list(hits.values())).float().mean().item()
        model_folder("classifier").mkdir(parents=True, exist_ok=True)
        torch.save(kept.state_dict(), model_folder("classifier") / "classifier.pt")
        print(f"classifier step {step} slot accuracy {mean:.4f}", flush=True)

    net = fit("classifier", net, loss_at, Plan(preset.seconds["classifier"], 2e-3, ema=0.99), keep)
    export_classifier(net)


if __name__ == "__main__":
    main()
