import sharp from 'sharp';

// Every picture is read once: libvips' own cache would only hold memory that the models need.
sharp.cache(false);
sharp.concurrency(1);

// What reads JPEG, PNG and WebP is all that ever reads a file; the other loaders of libvips are C
// code that no picture of ours needs.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp'].flatMap((kind) => [
    `VipsForeignLoad${kind}Buffer`,
    `VipsForeignLoad${kind}File`,
  ]),
});

export { sharp };
