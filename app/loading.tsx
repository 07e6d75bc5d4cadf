import { OpeningPage } from './_library/opening-page.tsx';

export default function LoadingPage() {
  return <OpeningPage text="Opening" />;
}
