import { useQuery } from '@tanstack/react-query';
import { Cpu } from 'lucide-react';
import { api } from '#app/_api/api-client.ts';
import { useRun } from '#app/_editor/state/session.ts';
import { Tooltip } from '#app/_ui/tooltip.tsx';

const askMs = 15_000;

/** What is known of the machine that runs are made on. */
export function DeviceChip() {
  const trouble = useRun((state) => state.trouble);
  const { data, isError } = useQuery({
    queryKey: ['system', 'status'],
    queryFn: () => api.system.status.query(),
    refetchInterval: askMs,
  });
  const isLost = isError || trouble !== null;
  const detail = data && [`Tack ${data.version}`, data.numerics].filter(Boolean).join(' · ');
  return (
    <Tooltip
      text={trouble ?? (isLost ? 'Lost the server; trying again' : 'Connected')}
      detail={detail}
    >
      <span
        role="status"
        className={`flex shrink-0 items-center gap-1 px-1 text-12 ${isLost ? 'text-danger' : 'text-ink-3'}`}
      >
        <Cpu aria-hidden size={14} />
        {isLost ? 'No server' : nameDevice(data?.numerics ?? null)}
      </span>
    </Tooltip>
  );
}

/** The name of ONNX Runtime's execution provider, as people say it. */
function nameDevice(numerics: string | null): string {
  if (numerics === null) return 'Ready';
  return /\b(cuda|webgpu|dml|coreml)\b/i.exec(numerics)?.[0].toUpperCase() ?? 'CPU';
}
