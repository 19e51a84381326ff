/**
 * The character maps of Chinese fonts that a file names without holding them (GBK-EUC-H, UniGB-UCS2-H …), which iText and
 * older office programs do. They come with the program: nothing is fetched.
 */
import { inflateSync } from 'fflate';

/** pdf.js asks an instance of this for the data that files refer to and do not hold. */
export class BundledCMaps {
  /** @throws for whatever is not bundled; the library then goes on without it */
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const { maps } = await import('./gb1-cmaps.json');
    const name = filename.replace(/\.bcmap$/, '');
    const packed = kind === 'cMapUrl' ? Object.entries(maps).find(([key]) => key === name)?.[1] : undefined;
    if (packed === undefined) throw new Error(`${kind} ${filename} is not bundled`);
    return inflateSync(Uint8Array.from(atob(packed), character => character.charCodeAt(0)));
  }
}
