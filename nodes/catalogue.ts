import { createCatalogue } from './contract/graph.ts';
import { addDirections } from './editing/add-directions.ts';
import { averageDirections } from './editing/average-directions.ts';
import { decodeLatents } from './editing/decode-latents.ts';
import { editDirection } from './editing/edit-direction.ts';
import { editImage } from './editing/edit-image.ts';
import { interpolateDirections } from './editing/interpolate-directions.ts';
import { invertImage } from './editing/invert-image.ts';
import { maskDirection } from './editing/mask-direction.ts';
import { negateDirection } from './editing/negate-direction.ts';
import { normaliseDirection } from './editing/normalise-direction.ts';
import { orthogonaliseDirection } from './editing/orthogonalise-direction.ts';
import { reconstructImage } from './editing/reconstruct-image.ts';
import { savedDirection } from './editing/saved-direction.ts';
import { scaleDirection } from './editing/scale-direction.ts';
import { vaeRoundTrip } from './editing/vae-round-trip.ts';
import { cropImage } from './image/crop-image.ts';
import { featherMask } from './image/feather-mask.ts';
import { image } from './image/image.ts';
import { invertMask } from './image/invert-mask.ts';
import { loadMask } from './image/load-mask.ts';
import { makeScene } from './image/make-scene.ts';
import { maskFromColour } from './image/mask-from-colour.ts';
import { maskFromDifference } from './image/mask-from-difference.ts';
import { maskFromImage } from './image/mask-from-image.ts';
import { resizeImage } from './image/resize-image.ts';
import { resizeMask } from './image/resize-mask.ts';
import { restoreSize } from './image/restore-size.ts';
import { result } from './image/result.ts';
import { captionImage } from './language/caption-image.ts';
import { captions } from './language/captions.ts';
import { encodeCaptions } from './language/encode-captions.ts';
import { text } from './language/text.ts';
import { writeCaptions } from './language/write-captions.ts';
import { captionCheck } from './study/caption-check.ts';
import { clipSimilarity } from './study/clip-similarity.ts';
import { compareImages } from './study/compare-images.ts';
import { dinoSimilarity } from './study/dino-similarity.ts';
import { inversionCheck } from './study/inversion-check.ts';
import { safetyCheck } from './study/safety-check.ts';

/** Every node type that Tack offers. Add yours here. */
export const catalogue = createCatalogue([
  image,
  makeScene,
  resizeImage,
  restoreSize,
  cropImage,
  result,
  loadMask,
  maskFromImage,
  maskFromColour,
  maskFromDifference,
  invertMask,
  featherMask,
  resizeMask,
  text,
  captions,
  captionImage,
  writeCaptions,
  encodeCaptions,
  editDirection,
  savedDirection,
  scaleDirection,
  negateDirection,
  addDirections,
  interpolateDirections,
  averageDirections,
  normaliseDirection,
  maskDirection,
  orthogonaliseDirection,
  invertImage,
  reconstructImage,
  editImage,
  vaeRoundTrip,
  decodeLatents,
  compareImages,
  inversionCheck,
  captionCheck,
  clipSimilarity,
  dinoSimilarity,
  safetyCheck,
]);
