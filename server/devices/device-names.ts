/** What models can be run on, in the words of ONNX Runtime's execution providers. */
export const deviceNames = ['cuda', 'dml', 'coreml', 'webgpu', 'cpu'] as const;

export type DeviceName = (typeof deviceNames)[number];

/** What a person asks for. */
export type DeviceWish = DeviceName | 'auto';

/** Whether a word names a device. */
export function isDeviceName(word: string): word is DeviceName {
  return deviceNames.some((name) => name === word);
}
