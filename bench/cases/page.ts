import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../test/render/html/browser.ts';
import { atMost, type BenchCase, median, ms, type Row } from '../measurement.ts';
import { county, root } from '../reports.ts';

const file = join(root, 'dist/nianbao.html');
const LOADS = 7;
const KEYS = 30;
/** Longer than the form waits before it checks what was typed. */
const REST_MILLISECONDS = 400;

/** In the page: when the first screen can be used, by its own clock. */
const untilReady = `new Promise(resolve => {
  const look = () => document.querySelector('button[type=submit]') ? requestAnimationFrame(() => resolve(performance.now())) : setTimeout(look, 1);
  look();
})`;

/** In the page: how long each key takes until what it changed is painted, and the longest task after it. */
const watchKeys = `{
  globalThis.painted = [];
  globalThis.tasks = [];
  addEventListener('keydown', event => {
    requestAnimationFrame(() => setTimeout(() => painted.push(performance.now() - event.timeStamp)));
  }, true);
  new PerformanceObserver(list => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
}`;

interface Opened {
  readonly page: Page;
  readonly wall: number;
  /** Of the page's own thread. */
  readonly cpu: number;
}

async function opened(browser: Browser): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(pathToFileURL(file).href, { waitUntil: 'commit' });
  const wall = await page.evaluate<number>(untilReady);
  const { metrics } = await session.send('Performance.getMetrics');
  return { page, wall, cpu: 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) };
}

async function openTable(page: Page): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByText('打开数据文件…').click()]);
  await chooser.setFiles(county);
  await page.getByRole('navigation', { name: '目录' }).getByRole('button', { name: '三、' }).click();
  await page.locator('input[data-path^="applications."]').first().focus();
}

async function keys(page: Page): Promise<{ readonly painted: number; readonly task: number }> {
  await page.evaluate(watchKeys);
  for (let count = 0; count < KEYS; count++) {
    await page.keyboard.press(String(count % 10));
    await page.waitForTimeout(REST_MILLISECONDS);
  }
  const painted = await page.evaluate<number[]>('painted');
  const tasks = await page.evaluate<number[]>('tasks');
  return { painted: median(painted), task: Math.max(0, ...tasks) };
}

export const benchCase: BenchCase = {
  title: 'The page',
  method: `Chromium opens the built page from disk, a new tab each time: until the first screen can be used, median of ${LOADS}; CPU is that of the page’s thread. Then a county’s report is opened in it, and ${KEYS} digits are typed into the largest table (172 cells), each after the last has been checked: from the key to the paint that shows it, median, and the longest task of all, in which the whole report is checked.`,
  async run(): Promise<readonly Row[]> {
    if (chromiumPath === undefined) throw new Error('no Chromium: set CHROMIUM to its path');
    const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const loads: Opened[] = [];
      for (let count = 0; count < LOADS; count++) {
        const load = await opened(browser);
        loads.push(load);
        await load.page.close();
      }
      const { page } = await opened(browser);
      await openTable(page);
      const { painted, task } = await keys(page);
      const load = median(loads.map(({ wall }) => wall));
      const cpu = median(loads.map(load => load.cpu));
      const megabytes = statSync(file).size / 1e6;
      return [
        { what: 'size', values: { measured: `${megabytes.toFixed(2)} MB` }, goal: atMost(megabytes, 2.5, '< 2.5 MB') },
        { what: 'opened', values: { measured: ms(load), CPU: ms(cpu) }, goal: atMost(load, 1000, '< 1 s') },
        { what: 'a key in the largest table', values: { measured: ms(painted) }, goal: atMost(painted, 50, '< 50 ms') },
        { what: 'longest task while typing', values: { measured: ms(task) } },
      ];
    } finally {
      await browser.close();
    }
  },
};
