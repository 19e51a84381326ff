/** Fields (ISO/IEC 29500-1, 17.16): of a page number or a reference the page shows the result, not the instruction. */
import type { XmlElement } from '../xml/element.ts';

interface Field {
  instruction: string;
  hasResult: boolean;
  hides: boolean;
}

/** A table of contents repeats the headings of the report and is no part of it. */
export const isContents = (instruction: string): boolean => /^\s*TOC\b/i.test(instruction);

/** 带圈字符 is an instruction without a result: EQ \o\ac(○,1). */
const circled = /^\s*EQ\s+\\o\s*\\ac\s*\(\s*[○◯O〇]\s*[,，;]\s*([^)]*)\)/i;

/** The fields that are open at a place of a text. */
export class Fields {
  readonly #open: Field[] = [];
  readonly #sound: ReadonlySet<XmlElement>;
  /** How many of the open fields hide what stands in them. */
  #hiding = 0;

  /** @param sound the begins of fields that also end */
  constructor(sound: ReadonlySet<XmlElement>) {
    this.#sound = sound;
  }

  /** Whether text at this place is seen on the page as part of the text. */
  get isShown(): boolean {
    return this.#hiding === 0;
  }

  addInstruction(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.hasResult) field.instruction += text;
  }

  /** @param mark `w:fldChar` @returns text that the page shows for the field in place of a result */
  mark(mark: XmlElement): string {
    switch (mark.attributes['w:fldCharType']) {
      case 'begin':
        if (!this.#sound.has(mark)) return '';
        this.#open.push({ instruction: '', hasResult: false, hides: true });
        this.#hiding += 1;
        return '';
      case 'separate': {
        const field = this.#open.at(-1);
        if (!field || field.hasResult) return '';
        field.hasResult = true;
        field.hides = isContents(field.instruction);
        if (!field.hides) this.#hiding -= 1;
        return '';
      }
      case 'end': {
        const field = this.#open.pop();
        if (field?.hides) this.#hiding -= 1;
        return !field || field.hasResult ? '' : (circled.exec(field.instruction)?.[1]?.trim() ?? '');
      }
      default:
        return '';
    }
  }
}
