import type { Metadata } from 'next';
import { GalleryPage } from '#app/_library/gallery/gallery-page.tsx';

export const metadata: Metadata = { title: 'Gallery' };

export default function Page() {
  return <GalleryPage />;
}
