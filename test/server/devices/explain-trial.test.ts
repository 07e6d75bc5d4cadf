import { expect, test } from 'vitest';
import { explainTrial } from '#server/devices/explain-trial.ts';

const folder = '/tack/node_modules/onnxruntime-node/bin/napi-v6/linux/x64';
const failed = 'OrtSessionOptionsAppendExecutionProvider_Cuda: Failed to load shared library';
const lost = (library: string) => `${library}: cannot open shared object file: No such file`;
const inside = (library: string) =>
  `Failed to load library ${folder}/libonnxruntime_providers_cuda.so with error: ${lost(library)}`;

test.each([
  [lost(`${folder}/libonnxruntime_providers_shared.so`), 'not installed', 'docs/devices.md'],
  [inside('libcublasLt.so.12'), 'libcublasLt.so.12 is missing', 'CUDA toolkit'],
  [inside('libcudnn.so.9'), 'libcudnn.so.9 is missing', 'Install cuDNN 9'],
  [inside('libcuda.so.1'), 'no NVIDIA driver', "Install NVIDIA's driver"],
  ["Warning: Couldn't load Vulkan: libvulkan.so.1: cannot open", 'no Vulkan', 'libvulkan1'],
])('finds the cause in what a library printed: %s', (log, reason, remedy) => {
  const explanation = explainTrial(failed, log);
  expect(explanation.reason).toContain(reason);
  expect(explanation.remedy).toContain(remedy);
});

test('finds a missing card in what ONNX Runtime threw', () => {
  const error = 'CUDA failure 100: no CUDA-capable device is detected ; GPU=-1 ; hostname=here';
  expect(explainTrial(error, '').reason).toContain('no NVIDIA card');
});

test('passes on the first line of words that it does not know', () => {
  expect(explainTrial('The moon is in the way.\nat orbit.cc:12', '')).toEqual({
    reason: 'ONNX Runtime says: The moon is in the way.',
    remedy: null,
  });
});
