/** A name out of code as a word for a person: "shapes" is "Shapes". */
export function humanise(name: string): string {
  const words = name.replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
