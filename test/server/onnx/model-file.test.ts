import { equals } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { parseModel, writeModel } from '#server/onnx/model/model-file.ts';
import { listWeightFiles } from '#server/onnx/model/weight-files.ts';
import { ModelProtoSchema } from '#server/onnx/proto/generated/onnx_pb.ts';
import { EXPORTS, readExport } from './unet-fixtures.ts';

describe('model files', () => {
  test.each(EXPORTS)('%s: reading, writing and reading again gives the same model', (name) => {
    const model = parseModel(readExport(name));
    const written = writeModel(model);
    expect(equals(ModelProtoSchema, parseModel(written), model)).toBe(true);
    expect(Buffer.compare(writeModel(parseModel(written)), written)).toBe(0);
  });

  test('what the schema here leaves out is written back', () => {
    const documentation = new TextEncoder().encode('a note');
    // Field 6 of a model, its documentation: tag 6 << 3 | 2, length, bytes; field 7, an empty graph.
    const bytes = Uint8Array.from([
      (6 << 3) | 2,
      documentation.length,
      ...documentation,
      (7 << 3) | 2,
      0,
    ]);
    const written = writeModel(parseModel(bytes));
    expect(new TextDecoder().decode(written)).toContain('a note');
    expect(written.length).toBe(bytes.length);
  });

  test('weights inside a file are views of its bytes, not copies', () => {
    const bytes = readExport('unet-dynamo');
    const inside = parseModel(bytes).graph?.initializer.find(({ rawData }) => rawData.length > 0);
    expect(inside?.rawData.buffer).toBe(bytes.buffer);
  });

  test('weights outside a file are named once', () => {
    expect(listWeightFiles(parseModel(readExport('unet-eager')))).toEqual([
      'unet-torchscript.onnx_data',
    ]);
  });

  test('bytes that are no model are refused', () => {
    const refused = expect.objectContaining({ code: 'onnx/invalid' });
    expect(() => parseModel(Uint8Array.from([255, 255, 255]))).toThrow(refused);
    expect(() => parseModel(new Uint8Array())).toThrow(refused);
  });
});
