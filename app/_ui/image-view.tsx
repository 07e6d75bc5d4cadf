'use client';

import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { IconButton } from './icon-button.tsx';
import { useImageView } from './use-image-view.ts';

type ImageViewProps = {
  readonly src: string;
  /** What the picture shows. */
  readonly alt: string;
  readonly className?: string | undefined;
};

/**
 * A picture that can be looked at down to its pixels: wheel, pinch, + and - zoom, 0 fits, 1 is one to one,
 * dragging and the arrow keys move it.
 */
export function ImageView({ src, alt, className = '' }: ImageViewProps) {
  const { frame, picture, view, zoomBy, showAll, handlers } = useImageView(src);
  return (
    <div className={`relative min-h-0 min-w-0 overflow-hidden bg-surface-0 ${className}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: no element means a picture that is moved by keys */}
      <div
        ref={frame}
        role="group"
        aria-label={`${alt}; zoom with + and -, move with the arrow keys`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved and zoomed by keys
        tabIndex={0}
        className="absolute inset-0 cursor-grab touch-none active:cursor-grabbing focus-visible:-outline-offset-2"
        {...handlers}
      >
        <img
          ref={picture}
          src={src}
          alt={alt}
          draggable={false}
          onLoad={showAll}
          className={`checkered absolute top-0 left-0 max-w-none origin-top-left ${view.scale >= 2 ? '[image-rendering:pixelated]' : ''}`}
        />
      </div>
      <div className="floating absolute right-2 bottom-2 flex items-center gap-1 p-0.5">
        <IconButton
          label="Zoom out"
          shortcut="-"
          icon={ZoomOut}
          size="small"
          onClick={() => zoomBy(0.5)}
        />
        <output aria-live="off" className="figures w-12 text-center font-mono text-11 text-ink-2">
          {Math.round(view.scale * 100)} %
        </output>
        <IconButton
          label="Zoom in"
          shortcut="+"
          icon={ZoomIn}
          size="small"
          onClick={() => zoomBy(2)}
        />
        <IconButton label="Fit" shortcut="0" icon={Maximize} size="small" onClick={showAll} />
      </div>
    </div>
  );
}
