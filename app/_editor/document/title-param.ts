import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { describeParam } from './describe-param.ts';

/** What people call a param: its title, or its name where the node type does not say. */
export function titleParam(definition: AnyNodeDefinition | undefined, param: string): string {
  const { title } = describeParam(definition, param);
  return typeof title === 'string' ? title : param;
}
