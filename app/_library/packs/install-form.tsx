import { type FormEvent, useState } from 'react';
import { api, isApiError } from '#app/_api/api-client.ts';
import { findRemedy } from '#app/_api/remedies.ts';
import { Button } from '#app/_ui/button.tsx';
import { Checkbox } from '#app/_ui/checkbox.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { tellError } from '../tell-error.ts';
import { sourceOf, wishFor } from './choose-source.ts';
import type { Pack } from './pack.ts';
import { SourceFields } from './source-fields.tsx';

type InstallFormProps = {
  readonly pack: Pack;
  readonly onClose: () => void;
  readonly onChanged: () => Promise<unknown>;
};

/** Asks where a pack is to be taken from, and once whether its licence is accepted; then installs it. */
export function InstallForm({ pack, onClose, onChanged }: InstallFormProps) {
  const { id, title, terms, isLicenceAccepted } = pack;
  const [source, setSource] = useState(() => sourceOf(pack));
  const [isAgreed, setAgreed] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const mustAgree = terms !== null && !isLicenceAccepted;
  const install = async () => {
    setBusy(true);
    setFailure(null);
    try {
      if (mustAgree) await api.packs.acceptLicence.mutate({ id, licence: terms.name });
      await api.packs.install.mutate({ id, ...wishFor(source) });
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
      await onChanged();
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!mustAgree || isAgreed) void install();
  };
  return (
    <form
      aria-label={`Install ${title}`}
      onSubmit={submit}
      className="flex flex-col gap-3 rounded-md border bg-surface-2 p-3"
    >
      <SourceFields sources={pack.sources} value={source} onChange={setSource} />
      {mustAgree && (
        <Checkbox
          label={`I accept the ${terms.name} licence and will not use the weights for what it forbids`}
          checked={isAgreed}
          onChange={setAgreed}
        />
      )}
      {failure !== null && <Refusal failure={failure} />}
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={onClose}>
          Close
        </Button>
        <Button
          type="submit"
          size="small"
          variant="primary"
          busy={isBusy ? 'Beginning' : undefined}
          disabledReason={
            mustAgree && !isAgreed ? 'Its licence has to be accepted first.' : undefined
          }
        >
          Install
        </Button>
      </div>
    </form>
  );
}

function Refusal({ failure }: { readonly failure: unknown }) {
  const code = isApiError(failure) ? failure.data?.code : undefined;
  return <ErrorNote title={tellError(failure)} code={code} advice={findRemedy(code)} />;
}
