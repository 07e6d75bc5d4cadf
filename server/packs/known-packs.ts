import { apache2, bsd3, clipMit, mit, openRailM } from './known-licences.ts';
import type { KnownPack } from './known-pack.ts';

const gigabyte = 1e9;
const settings = ['*.json', '*.txt'];
const clipFiles = [...settings, 'onnx/{text_model,vision_model}.onnx*'];

/** The full-size models of the method, those that measure edits, and newer ones in their places. */
export const knownPacks: readonly KnownPack[] = [
  {
    id: 'sd15',
    title: 'Stable Diffusion 1.5',
    summary: 'Edits photographs and drawings of any kind at 512×512 pixels.',
    licence: openRailM,
    checkpoint: 'stable-diffusion-v1-5/stable-diffusion-v1-5',
    sources: [
      {
        repository: 'onnx-community/stable-diffusion-v1-5-ONNX',
        revision: 'main',
        files: [
          '*.json',
          '{unet,text_encoder,vae_encoder,vae_decoder,safety_checker}/*',
          '{tokenizer,scheduler,feature_extractor}/*',
        ],
      },
    ],
    abilities: ['diffusion', 'safety'],
    needs: {
      downloadBytes: 5.5 * gigabyte,
      memoryBytes: 24 * gigabyte,
      device: 'a GPU with 16 GB, or a CPU and patience',
    },
  },
  {
    id: 'blip-base',
    title: 'BLIP base',
    summary: 'Describes photographs in one sentence.',
    licence: bsd3,
    checkpoint: 'Salesforce/blip-image-captioning-base',
    sources: [],
    abilities: ['captioner'],
    needs: { downloadBytes: 1 * gigabyte, memoryBytes: 2 * gigabyte, device: 'any' },
  },
  {
    id: 'phi-2',
    title: 'Phi-2',
    summary: 'Writes captions of a picture before and after any edit.',
    licence: mit('https://huggingface.co/microsoft/phi-2/blob/main/LICENSE'),
    checkpoint: 'microsoft/phi-2',
    sources: [],
    abilities: ['writer'],
    needs: {
      downloadBytes: 2 * gigabyte,
      memoryBytes: 4 * gigabyte,
      device: 'any; a GPU is quicker',
    },
  },
  {
    id: 'florence-2-base',
    title: 'Florence-2 base',
    summary: 'Describes photographs too, newer and in more detail than BLIP.',
    licence: mit('https://huggingface.co/microsoft/Florence-2-base-ft/blob/main/LICENSE'),
    checkpoint: 'microsoft/Florence-2-base-ft',
    sources: [
      {
        repository: 'onnx-community/Florence-2-base-ft',
        revision: 'main',
        files: [
          ...settings,
          'onnx/{vision_encoder,encoder_model,decoder_model_merged,embed_tokens}.onnx*',
        ],
      },
    ],
    abilities: ['captioner'],
    needs: { downloadBytes: 1.1 * gigabyte, memoryBytes: 3 * gigabyte, device: 'any' },
  },
  {
    id: 'qwen3-600m',
    title: 'Qwen3 0.6B',
    summary: 'Writes captions too: a small model of 2025 that follows instructions.',
    licence: apache2('https://huggingface.co/Qwen/Qwen3-0.6B/blob/main/LICENSE'),
    checkpoint: 'Qwen/Qwen3-0.6B',
    sources: [
      {
        repository: 'onnx-community/Qwen3-0.6B-ONNX',
        revision: 'main',
        files: [...settings, '*.jinja', 'onnx/model_q4.onnx*'],
      },
    ],
    abilities: ['writer'],
    needs: { downloadBytes: 0.9 * gigabyte, memoryBytes: 2 * gigabyte, device: 'any' },
  },
  {
    id: 'clip-b32',
    title: 'CLIP ViT-B/32',
    summary: 'Measures how well a picture fits a caption; never used for editing.',
    licence: clipMit,
    checkpoint: 'openai/clip-vit-base-patch32',
    sources: [{ repository: 'Xenova/clip-vit-base-patch32', revision: 'main', files: clipFiles }],
    abilities: ['metrics'],
    needs: { downloadBytes: 0.6 * gigabyte, memoryBytes: 1 * gigabyte, device: 'any' },
  },
  {
    id: 'clip-l14',
    title: 'CLIP ViT-L/14',
    summary: 'Measures the same as CLIP ViT-B/32, more finely; never used for editing.',
    licence: clipMit,
    checkpoint: 'openai/clip-vit-large-patch14',
    sources: [{ repository: 'Xenova/clip-vit-large-patch14', revision: 'main', files: clipFiles }],
    abilities: ['metrics'],
    needs: { downloadBytes: 1.7 * gigabyte, memoryBytes: 3 * gigabyte, device: 'any' },
  },
  {
    id: 'dinov2-small',
    title: 'DINOv2 small',
    summary:
      'Measures how much of the structure of a picture an edit kept; never used for editing.',
    licence: apache2('https://github.com/facebookresearch/dinov2/blob/main/LICENSE'),
    checkpoint: 'facebook/dinov2-small',
    sources: [
      {
        repository: 'Xenova/dinov2-small',
        revision: 'main',
        files: [...settings, 'onnx/model.onnx*'],
      },
    ],
    abilities: ['metrics'],
    needs: { downloadBytes: 0.09 * gigabyte, memoryBytes: 0.5 * gigabyte, device: 'any' },
  },
];

/** The known pack of an id; undefined where Tack knows none. */
export function findKnownPack(id: string): KnownPack | undefined {
  return knownPacks.find((pack) => pack.id === id);
}
