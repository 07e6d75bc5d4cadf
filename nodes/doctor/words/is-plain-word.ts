/** Words that build a request and name nothing: verbs of change, articles, places. */
const plainWords = new Set(
  `a an and are as at be by for from in into is it its of off on one onto or out over so than that the
  their them then there these they this those to under up with please should let like look looks
  make makes turn change set put give get place move recolour recolor colour color paint fill
  transform replace swap convert edit shrink enlarge grow reduce size add insert draw include remove delete
  take away erase rid drop scene background foreground pattern object objects thing things shape shapes
  picture image photo photograph left right next side front behind wall more less very bigger
  larger smaller both all every each but not no instead keep everything else same`.split(/\s+/),
);

/** Whether a word of a request says how to change rather than what. */
export function isPlainWord(word: string): boolean {
  return plainWords.has(word);
}
