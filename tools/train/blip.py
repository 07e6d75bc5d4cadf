"""Trains the captioner: a small BLIP that continues "a picture of"."""

from .runtime import prepare_process

if __name__ == "__main__":
    prepare_process(1)



import torch
from transformers import BlipConfig, BlipForConditionalGeneration, BlipImageProcessor

from tools.world.captions import canonical

from .augment import ReaderPictures
from .blip_tokenizer import PROMPT, write_blip_tokenizer
from .caption_reading import slot_f1
from .corpus import load_corpus, to_tensor
from .loop import Plan, fit
from .places import model_folder
from .settings import active_preset

MEAN = (0.48145466, 0.4578275, 0.40821073)
STD = (0.26862954, 0.26130258, 0.27577711)


def build_blip(tokenizer) -> BlipForConditionalGeneration:
    """A fresh BLIP: ViT with 8x8 patches, BERT decoder with cross-attention."""
    text = {
        "vocab_size": len(tokenizer),
        "hidden_size": 128,
        "encoder_hidden_size": 128,
        "intermediate_size": 384,
        "num_hidden_layers": 3,
        "num_attention_heads": 4,
        "max_position_embeddings": 40,
        "projection_dim": 128,
        "hidden_dropout_prob": 0.0,
        "attention_probs_dropout_prob": 0.0,
        "bos_token_id": tokenizer.convert_tokens_to_ids("[DEC]"),
        "eos_token_id": tokenizer.sep_token_id,
        "sep_token_id": tokenizer.sep_token_id,
        "pad_token_id": tokenizer.pad_token_id,
        "label_smoothing": 0.0,
    }
    vision = {
        "hidden_size": 128,
        "intermediate_size": 384,
        "num_hidden_layers": 3,
        "num_attention_heads": 4,
        "image_size": 64,
        "patch_size": 8,
    }
    config = BlipConfig(text_config=text, vision_config=vision, projection_dim=64, image_text_hidden_size=64)
    return BlipForConditionalGeneration(config)


def to_pixel_values(picture: torch.Tensor) -> torch.Tensor:
    """Pictures in -1..1 normalised as the image processor does."""
    mean, std = (torch.tensor(values).view(3, 1, 1) for values in (MEAN, STD))
    return ((picture + 1) / 2 - mean) / std


def encode_captions(tokenizer, captions: list[str]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ids starting with [DEC], attention mask, and labels graded after the prompt only; each [n, length]."""
    encoded = tokenizer([PROMPT + caption for caption in captions], padding=True, return_tensors="pt")
    ids, mask = encoded.input_ids, encoded.attention_mask
    ids[:, 0] = tokenizer.convert_tokens_to_ids("[DEC]")
    labels = ids.masked_fill(mask == 0, -100)
    labels[:, :4] = -100
    return ids, mask, labels


def blip_loss(blip, tokenizer, picture: torch.Tensor, captions: list[str]) -> torch.Tensor:
    """Cross-entropy of the caption given the picture."""
    ids, mask, labels = encode_captions(tokenizer, captions)
    seen = blip.vision_model(pixel_values=to_pixel_values(picture)).last_hidden_state
    logits = blip.text_decoder(input_ids=ids, attention_mask=mask, encoder_hidden_states=seen).logits
    return torch.nn.functional.cross_entropy(logits[:, :-1].flatten(0, 1), labels[:, 1:].flatten())


@torch.no_grad()
def caption_pictures(blip, tokenizer, picture: torch.Tensor, beams: int = 1) -> list[str]:
    """Captions without the prompt; `picture` in -1..1."""
    prompt = encode_captions(tokenizer, [""] * len(picture))[0][:, :4]
    ids = blip.generate(
        pixel_values=to_pixel_values(picture), input_ids=torch.cat([prompt, prompt[:, :1]], dim=1),
        max_length=30, num_beams=beams, do_sample=False,
    )  # fmt: skip
    return [text.removeprefix(PROMPT).strip() for text in tokenizer.batch_decode(ids, skip_special_tokens=True)]


def main() -> None:
    torch.manual_seed(6)
    preset = active_preset()
    tokenizer = write_blip_tokenizer(model_folder("blip"))
    pictures = ReaderPictures()
    test_scenes, test_pictures = load_corpus("test")
    blip = build_blip(tokenizer)
    print("parameters", sum(p.numel() for p in blip.parameters()), flush=True)

    def loss_at(step: int) -> torch.Tensor:
        scenes, picture = pictures.draw(preset.batch["blip"], step)
        return blip_loss(blip, tokenizer, picture, [canonical(scene) for scene in scenes])

    def keep(kept: BlipForConditionalGeneration, step: int) -> None:
        kept.eval().save_pretrained(model_folder("blip"))
        processor = BlipImageProcessor(size={"height": 64, "width": 64}, image_mean=list(MEAN), image_std=list(STD))
        processor.save_pretrained(model_folder("blip"))
        read = caption_pictures(kept, tokenizer, to_tensor(test_pictures[:100]))
        print(f"blip step {step} slot F1 {slot_f1(read, test_scenes[:100]):.4f}: {read[:2]}", flush=True)

    fit("blip", blip, loss_at, Plan(preset.seconds["blip"], 1.5e-3, ema=0.99, save_every=150), keep)


if __name__ == "__main__":
    main()
