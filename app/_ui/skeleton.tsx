type SkeletonProps = {
  /** What is being fetched, for screen readers; leave out on all but the first of several. */
  readonly label?: string | undefined;
  /** Its size, in classes. */
  readonly className?: string | undefined;
};

/** Keeps the place of what is on its way. */
export function Skeleton({ label, className = 'h-4 w-full' }: SkeletonProps) {
  return (
    <div
      className={`relative animate-wait rounded-md bg-surface-3 ${className}`}
      aria-hidden={label === undefined}
    >
      {label !== undefined && (
        <span role="status" className="sr-only">
          {label}
        </span>
      )}
    </div>
  );
}
