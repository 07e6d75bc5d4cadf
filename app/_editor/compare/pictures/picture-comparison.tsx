import { ImageOff } from 'lucide-react';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import type { ComparedRun } from '../compared-run.ts';
import { ComparedPictures } from './compared-pictures.tsx';

type PictureComparisonProps = { readonly first: ComparedRun; readonly second: ComparedRun };

/** The pictures of two runs, in one of the ways to compare them. */
export function PictureComparison({ first, second }: PictureComparisonProps) {
  if (first.picture === null || second.picture === null) {
    return (
      <EmptyState
        icon={ImageOff}
        title="Only one of these runs gave a picture"
        body="Choose two that did, or compare their nodes."
      />
    );
  }
  return (
    <ComparedPictures
      pair={{
        first: { src: pictureUrl(first.picture), label: 'First run' },
        second: { src: pictureUrl(second.picture), label: 'Second run' },
      }}
    />
  );
}
