/** Why a device failed, and what to do about it. */
export type Explanation = { readonly reason: string; readonly remedy: string | null };

type Rule = {
  readonly sign: RegExp;
  readonly explain: (match: RegExpExecArray) => Explanation;
};

const addCuda =
  'With an NVIDIA card: node node_modules/onnxruntime-node/script/install.js --onnxruntime-node-install=cuda12 (docs/devices.md says more).';

/** From the surest sign to the vaguest; the first that fits is told. */
const rules: readonly Rule[] = [
  {
    sign: /libonnxruntime_providers_(?:shared|cuda)\.so: cannot open shared object file/,
    explain: () => ({
      reason: 'the CUDA libraries of ONNX Runtime are not installed',
      remedy: addCuda,
    }),
  },
  {
    sign: /libcuda\.so\.1: cannot open/,
    explain: () => ({
      reason: 'there is no NVIDIA driver',
      remedy: "Install NVIDIA's driver for this card.",
    }),
  },
  {
    sign: /lib(cu\w+)\.so\.(\d+): cannot open/,
    explain: ([, library = '', major]) => ({
      reason: `the library lib${library}.so.${major} is missing`,
      remedy: library.startsWith('cudnn')
        ? `Install cuDNN ${major}, or put its folder into LD_LIBRARY_PATH.`
        : `Install the CUDA toolkit that has lib${library}.so.${major}, and cuDNN 9, or put their folders into LD_LIBRARY_PATH.`,
    }),
  },
  {
    sign: /CUDA (?:failure|error) (?:35|100|101|803|804)\b|no CUDA-capable device/i,
    explain: () => ({
      reason: 'there is no NVIDIA card that this driver can use',
      remedy: 'Check that "nvidia-smi" lists a card, and update the driver.',
    }),
  },
  {
    sign: /libvulkan\.so\.1: cannot open/,
    explain: () => ({
      reason: 'there is no Vulkan',
      remedy: "Install Vulkan (Debian and Ubuntu: libvulkan1) and the card's driver.",
    }),
  },
  {
    sign: /Failed to get a WebGPU adapter/,
    explain: () => ({
      reason: 'no graphics card can be used through WebGPU',
      remedy: 'Install a newer driver of the graphics card, with Vulkan on Linux.',
    }),
  },
];

/**
 * Puts into words why a device failed.
 *
 * @param error what ONNX Runtime threw, or how its process ended
 * @param log   what its libraries printed meanwhile: the cause is often told only there
 */
export function explainTrial(error: string, log: string): Explanation {
  for (const { sign, explain } of rules) {
    const match = sign.exec(log) ?? sign.exec(error);
    if (match) return explain(match);
  }
  const line = error.split('\n').find((text) => text.trim() !== '') ?? 'it does not say why';
  return { reason: `ONNX Runtime says: ${line.trim()}`, remedy: null };
}
