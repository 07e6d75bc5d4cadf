/** Words of a caption that hold it together and name nothing in the picture. */
const functionWords = new Set(
  `a an the this that these those some any another one each every its his her their our my your it
  i me we us you want wants need needs wish
  he she they them him there who which what whose nobody nothing
  is are was were be been being am has have having had do does did can may will would should could
  of in on at by for from to into onto with without under over above below beneath behind beside
  between among amid near next against along across around about through inside outside out off up
  down ahead front back top middle side toward towards upon within beyond past like as than
  and or but nor while when where so if not no very quite too also just only`.split(/\s+/),
);

/** Whether a word names nothing: an article, a preposition, a pronoun, an auxiliary. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}
