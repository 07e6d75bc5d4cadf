import { useQuery } from '@tanstack/react-query';
import { Cpu } from 'lucide-react';
import { type Answers, api } from '#app/_api/api-client.ts';
import { useRun } from '#app/_editor/state/session.ts';
import { Tooltip } from '#app/_ui/tooltip.tsx';

const askMs = 15_000;

type Status = Answers['system']['status'];

/** What is known of the machine that runs are made on. */
export function DeviceChip() {
  const trouble = useRun((state) => state.trouble);
  const { data, isError } = useQuery({
    queryKey: ['system', 'status'],
    queryFn: () => api.system.status.query(),
    refetchInterval: askMs,
  });
  const isLost = isError || trouble !== null;
  return (
    <Tooltip
      text={trouble ?? (isLost ? 'Lost the server; trying again' : 'Connected')}
      detail={data && describeMachine(data)}
    >
      <span
        role="status"
        className={`flex shrink-0 items-center gap-1 px-1 text-12 ${isLost ? 'text-danger' : 'text-ink-3'}`}
      >
        <Cpu aria-hidden size={14} />
        {isLost ? 'No server' : nameDevice(data)}
      </span>
    </Tooltip>
  );
}

function describeMachine({ version, device, numerics }: Status): string {
  const reasons = device?.passedOver.map((other) => `No ${other.device}: ${other.reason}`) ?? [];
  return [`Tack ${version}`, numerics ?? device?.hardware, ...reasons].filter(Boolean).join(' · ');
}

/** The device as people say it; where other processes run the models, the one that ran last. */
function nameDevice(status: Status | undefined): string {
  const word =
    status?.device?.name ?? /\b(cpu|cuda|webgpu|dml|coreml)\b/.exec(status?.numerics ?? '')?.[0];
  return word ? (titles[word] ?? word) : 'Ready';
}

const titles: Readonly<Record<string, string>> = {
  cpu: 'CPU',
  cuda: 'CUDA',
  webgpu: 'WebGPU',
  dml: 'DirectML',
  coreml: 'Core ML',
};
