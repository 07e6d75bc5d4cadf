/** Bytes in words, to a tenth of 10^9. */
export const tellGigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
