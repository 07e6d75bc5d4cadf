type FormPreviewProps = { readonly src: string; readonly className: string };

/** What the picture looks like while it is being sampled. */
export function FormPreview({ src, className }: FormPreviewProps) {
  return (
    <figure className={`${className} relative overflow-hidden rounded-md border`}>
      <img
        src={src}
        alt="The edit while it is being sampled"
        className="checkered size-full object-contain [image-rendering:pixelated]"
      />
      <figcaption className="absolute bottom-2 left-2 rounded-sm bg-surface-2 px-1.5 text-11">
        Preview
      </figcaption>
    </figure>
  );
}
