const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number as the prompt writes it: "three (3)". Words from 0 to 99, digits alone beyond. */
export function numberWords(number: number): string {
  const ten = tens[Math.floor(number / 10) - 2];
  const rest = number % 10 === 0 ? '' : `-${small[number % 10]}`;
  const words = small[number] ?? (ten && number < 100 ? `${ten}${rest}` : undefined);
  return words ? `${words} (${number})` : `${number}`;
}
