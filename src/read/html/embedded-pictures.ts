/** Pictures that a page has in itself. They are set aside before it is parsed: a page is small, its pictures may not be. */
import type { Image } from '../../document/document.ts';
import { imageOf } from '../picture.ts';

const embeddedPicture = /data:image\/[\w.+-]{1,20};base64,([A-Za-z0-9+/=]+)/g;

export class EmbeddedPictures {
  /** The page with a short name in the place of each picture. */
  readonly html: string;
  readonly #base64: string[] = [];

  constructor(page: string) {
    this.html = page.replace(embeddedPicture, (_, base64: string) => `data:,${this.#base64.push(base64) - 1}`);
  }

  /** @param source as an element of the page names it @returns undefined where it is none of them, or cannot be shown */
  picture(source: string): Image | undefined {
    const [, index] = /^data:,(\d{1,9})$/.exec(source) ?? [];
    const base64 = index === undefined ? undefined : this.#base64[Number(index)];
    if (base64 === undefined) return undefined;
    let binary: string;
    try {
      binary = atob(base64);
    } catch {
      // What is no Base64 is no picture.
      return undefined;
    }
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
    return imageOf(bytes);
  }
}
