import { OpenLatest } from './_library/open-latest.tsx';

export default function HomePage() {
  return <OpenLatest />;
}
