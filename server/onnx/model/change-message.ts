import { create, type DescMessage, type MessageShape } from '@bufbuild/protobuf';

/** A copy of a message with some fields changed; nested messages and bytes are not copied. */
export function changeMessage<Schema extends DescMessage>(
  schema: Schema,
  message: MessageShape<Schema>,
  changes: Partial<MessageShape<Schema>>,
): MessageShape<Schema> {
  // Not create(schema, {...}): what is left unset would lose the defaults a message inherits.
  return Object.assign(create(schema), message, changes);
}
