import sharp from 'sharp';

// Every picture is read once: libvips' own cache would only hold memory that the models need.
sharp.cache(false);
sharp.concurrency(1);

export { sharp };
