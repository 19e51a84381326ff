/** The page in a browser, and pictures of it: cropped to what matters, what is to be clicked in a red ring. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { inFewColours } from './few-colours.ts';

export interface Shot {
  /** Rung in red, in order with ① ② … where there are several. */
  readonly rings?: readonly Locator[];
  /** The picture reaches from the first to the last of them; without them it is all that the window shows. */
  readonly of?: readonly Locator[];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What surrounds the crop and the rings, in pixels. */
const MARGIN = 14;
const RING = 5;
/** A day on which such a report is written. */
const DAY = '2024-01-08T09:00:00+08:00';
/** The smallest window of those that clerks have: 1366 × 768 less the browser's own bars. */
const window = { width: 1366, height: 650 };

export class Stage {
  readonly #folder: string;

  constructor(
    readonly page: Page,
    folder: string,
  ) {
    this.#folder = folder;
  }

  async begin(url: string): Promise<void> {
    await this.page.setViewportSize(window);
    await this.page.clock.setFixedTime(DAY);
    // Files come as downloads, which need nobody to answer a dialog.
    await this.page.addInitScript('delete globalThis.showSaveFilePicker');
    this.page.on('dialog', dialog => void dialog.accept());
    await this.page.goto(url);
  }

  /** Clicks what makes a file. @returns where it was saved */
  async save(button: Locator, file: string): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    await download.saveAs(file);
    return file;
  }

  async shoot(name: string, { rings = [], of }: Shot = {}): Promise<void> {
    // The cursor, and a check that has not come yet.
    await this.page.mouse.move(0, 0);
    await this.page.waitForTimeout(700);
    const boxes = await Promise.all(rings.map(boxOf));
    await this.page.evaluate(`{
      const boxes = ${JSON.stringify(boxes)};
      for (const [index, { x, y, width, height }] of boxes.entries()) {
        const ring = document.createElement('div');
        ring.className = 'guide-ring';
        ring.textContent = boxes.length > 1 ? '①②③④⑤'[index] : '';
        ring.style.cssText = \`position: fixed; z-index: 99; pointer-events: none; box-sizing: border-box; border: 3px solid #d4111b; border-radius: 8px;
          left: \${x - ${RING}}px; top: \${y - ${RING}}px; width: \${width + 2 * ${RING}}px; height: \${height + 2 * ${RING}}px;
          color: #d4111b; font: bold 20px/1 sans-serif; text-indent: -26px;\`;
        document.body.append(ring);
      }
    }`);
    const clip = of && around(await Promise.all(of.map(boxOf)));
    const png = await this.page.screenshot({ caret: 'hide', ...(clip && { clip }) });
    await this.page.evaluate(`document.querySelectorAll('.guide-ring').forEach(ring => ring.remove())`);
    writeFileSync(join(this.#folder, `${name}.png`), inFewColours(png));
  }
}

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`not to be seen: ${locator}`);
  return box;
}

function around(boxes: readonly Box[]): Box {
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - MARGIN);
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - MARGIN);
  const right = Math.min(window.width, Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN);
  const bottom = Math.min(window.height, Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
