/** The first `most` characters of a text, and …… where it goes on; shorter texts as they are. */
export function shortened(text: string, most: number): string {
  // No character takes more than two units, and none is cut in two.
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length > most ? `${characters.slice(0, most).join('')}……` : text;
}
