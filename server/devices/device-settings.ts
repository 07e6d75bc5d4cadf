import type { DeviceName } from './device-names.ts';

/** How sessions are made on a device, and what that means for numbers. */
export type DeviceSettings = {
  /** What ONNX Runtime calls it where it tells what an operator ran on. */
  readonly provider: string;
  /** Systems whose ONNX Runtime package knows it: `process.platform`-`process.arch`. */
  readonly systems: readonly string[];
  /** Whether `auto` may take it. */
  readonly isAutomatic: boolean;
  /** Whether numbers are computed by the processor's threads. */
  readonly usesThreads: boolean;
  readonly memoryArena: boolean;
  /** Plans memory ahead by the pattern of the first run; DirectML refuses it. */
  readonly memoryPattern: boolean;
  /** In the words of a cache key: how floats are multiplied and summed. */
  readonly arithmetic: string;
};

const windows = ['win32-x64', 'win32-arm64'];
const macs = ['darwin-x64', 'darwin-arm64'];

/** @see https://github.com/microsoft/onnxruntime/blob/main/js/node/README.md for which system knows which device */
export const deviceSettings: Readonly<Record<DeviceName, DeviceSettings>> = {
  cuda: {
    provider: 'CUDAExecutionProvider',
    ...{ systems: ['linux-x64'], isAutomatic: true, usesThreads: false },
    ...{ memoryArena: true, memoryPattern: true },
    // The Node binding cannot switch TF32 off, and NVIDIA_TF32_OVERRIDE would do so for other programs' reasons.
    arithmetic: 'as packed, fp32 products in tf32',
  },
  dml: {
    provider: 'DmlExecutionProvider',
    ...{ systems: windows, isAutomatic: true, usesThreads: false },
    ...{ memoryArena: true, memoryPattern: false, arithmetic: 'as packed' },
  },
  coreml: {
    provider: 'CoreMLExecutionProvider',
    ...{ systems: macs, isAutomatic: false, usesThreads: false },
    ...{ memoryArena: true, memoryPattern: true, arithmetic: 'fp16 where Core ML likes' },
  },
  webgpu: {
    provider: 'WebGpuExecutionProvider',
    ...{ systems: [...windows, ...macs, 'linux-x64'], isAutomatic: false, usesThreads: false },
    ...{ memoryArena: true, memoryPattern: true, arithmetic: 'as packed' },
  },
  cpu: {
    provider: 'CPUExecutionProvider',
    ...{ systems: [...windows, ...macs, 'linux-x64', 'linux-arm64'], isAutomatic: true },
    ...{ usesThreads: true, memoryArena: true, memoryPattern: true },
    // ONNX Runtime has no kernels for halves on x64: it computes them in fp32 and rounds none.
    arithmetic: process.arch === 'arm64' ? 'fp32, halves as packed' : 'fp32',
  },
};
