'use client';

import { Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { PageFrame } from '#app/_library/page-frame.tsx';
import { useSettled } from '#app/_library/use-settled.ts';
import { TextField } from '#app/_ui/text-field.tsx';
import { CompareBar } from './compare-bar.tsx';
import { ResultGallery } from './result-gallery.tsx';
import { type Result, useResults } from './results.ts';

/** Fetched once a result is looked at: it reads runs and writes files, and so knows every node type. */
const ResultViewer = dynamic(
  () => import('./result-viewer.tsx').then((loaded) => loaded.ResultViewer),
  { ssr: false },
);

/** What runs have given, the newest first: looked at, gone on from, compared. */
export function GalleryPage() {
  const [search, setSearch] = useState('');
  const results = useResults(useSettled(search));
  const [shown, setShown] = useState<Result | null>(null);
  const [picked, setPicked] = useState<readonly Result[]>([]);
  const pick = (result: Result) =>
    setPicked((all) =>
      all.some(({ run }) => run === result.run)
        ? all.filter(({ run }) => run !== result.run)
        : [...all, result].slice(-2),
    );
  return (
    <PageFrame here="/gallery" title="Gallery">
      <search className="w-full sm:w-72">
        <TextField
          label="Search results by instruction"
          hideLabel
          type="search"
          icon={Search}
          placeholder="Search by instruction"
          value={search}
          onChange={setSearch}
        />
      </search>
      <ResultGallery
        results={results}
        isSearching={search.trim() !== ''}
        picked={picked}
        onShow={setShown}
        onPick={pick}
      />
      {picked.length > 0 && <CompareBar picked={picked} onClear={() => setPicked([])} />}
      {shown && (
        <ResultViewer
          result={shown}
          results={results.all}
          onShow={setShown}
          onClose={() => setShown(null)}
        />
      )}
    </PageFrame>
  );
}
