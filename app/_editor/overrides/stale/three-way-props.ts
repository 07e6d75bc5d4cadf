import type { Override } from '#nodes/contract/graph.ts';
import type { PortType } from '#nodes/contract/ports.ts';
import type { Automatic } from '../correct-output.ts';
import type { NamedOutput } from '../named-output.ts';

/** An overridden output whose automatic value has changed since. */
export type ThreeWayProps = {
  readonly named: NamedOutput;
  readonly type: PortType;
  readonly override: Override;
  /** What the node gives by now. */
  readonly current: Automatic;
};
