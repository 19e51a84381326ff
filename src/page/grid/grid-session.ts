/** A person at work in the table: where they stand, what they have marked, what they are typing. */
import type { FormatDefinition, Group } from '../../format/index.ts';
import type { Change } from '../contracts.ts';
import { cellText, computedTotals } from './cell-text.ts';
import type { FigureCell, FigureCells } from './figure-cells.ts';
import { type KeyAction, keyAction, type Mode } from './key-actions.ts';
import { moved } from './moves.ts';
import { interpretPaste } from './paste.ts';
import { type Block, blockBetween, cellsInBlock, copiedText } from './selection.ts';
import type { TableContent } from './table-content.ts';
import { allZero, restZero } from './zeros.ts';

interface Outside {
  readonly content: TableContent;
  readonly root: HTMLTableElement | null;
  onChange(changes: readonly Change[]): void;
}

export class GridSession {
  content: TableContent = { figures: {}, raw: new Map() };
  root: HTMLTableElement | null = null;
  messages: readonly string[] = [];
  current: FigureCell | undefined;
  #onChange: Outside['onChange'] = () => {};
  #mode: Mode = 'ready';
  /** The other corner of the block that is marked. */
  #corner: FigureCell | undefined;
  #draft: Change | undefined;
  /** An input method has not made a word of it yet. */
  #isComposing = false;
  /** What stood in the cell before it was typed in. */
  #before = '';
  #isDragging = false;

  /** @param redraw called when something has changed that can be seen */
  constructor(
    readonly cells: FigureCells,
    readonly format: FormatDefinition,
    readonly redraw: () => void,
  ) {}

  /** What the page has now. */
  take({ content, onChange, root }: Outside): void {
    this.content = content;
    this.#onChange = onChange;
    this.root = root;
  }

  get view(): {
    readonly draft: { readonly path: string; readonly text: string } | undefined;
    readonly selection: Block | undefined;
  } {
    const isBlock = this.current && this.#corner && this.#corner !== this.current;
    return { draft: this.#draft, selection: isBlock ? this.#block() : undefined };
  }

  // What is done with buttons

  restZero(group?: Group): void {
    const changes = restZero(this.cells, this.content, group);
    this.#change(changes);
    this.#say([changes.length === 0 ? '没有空着的格。' : `已在 ${changes.length} 格里填 0，填错了可以撤销。`]);
  }

  allZero(): void {
    const changes = allZero(this.cells).filter(({ path, text }) => this.#stated(path) !== text);
    this.#change(changes);
    this.#say([`这张表已全部填 0，改动了 ${changes.length} 格，填错了可以撤销。`]);
  }

  /** Goes to a cell as if by a key. */
  focus(cell: FigureCell): void {
    const input = this.#input(cell);
    if (!input) return;
    if (document.activeElement === input) this.#enter(cell);
    input.focus();
    input.select();
    input.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  // What the browser tells

  onKeyDown(event: KeyboardEvent): void {
    const cell = this.#cellOf(event.target);
    const action = cell && keyAction(event, this.#mode);
    if (!cell || !action) return;
    // To step back and forth is the page's: here, what was typed last is no longer shown.
    if (action.kind !== 'step') event.preventDefault();
    this.#act(cell, action);
  }

  onInput(event: Event): void {
    const cell = this.#cellOf(event.target);
    if (!cell || !(event.target instanceof HTMLInputElement)) return;
    const text = event.target.value;
    if (!this.#draft) this.#before = this.#stated(cell.path);
    this.#draft = { path: cell.path, text };
    if (this.#mode === 'ready') this.#mode = 'typing';
    this.#corner = undefined;
    this.#isComposing = event instanceof InputEvent && event.isComposing;
    if (this.#isComposing) this.redraw();
    else this.#change([{ path: cell.path, text }]);
  }

  onFocusIn(event: FocusEvent): void {
    const cell = this.#cellOf(event.target);
    if (cell) this.#enter(cell);
  }

  onFocusOut(event: FocusEvent): void {
    if (!this.#cellOf(event.target)) return;
    this.#leave();
    if (event.relatedTarget instanceof Node && this.root?.contains(event.relatedTarget)) return;
    this.#corner = undefined;
    this.redraw();
  }

  onMouseDown(event: MouseEvent): void {
    const cell = this.#cellOf(event.target);
    if (!cell || event.button !== 0) return;
    if (event.shiftKey && this.current) {
      event.preventDefault();
      this.#extendTo(cell);
      return;
    }
    this.#isDragging = true;
    window.addEventListener('mouseup', () => (this.#isDragging = false), { once: true });
    this.messages = [];
    if (document.activeElement === event.target) {
      // A second click goes into the text.
      this.#mode = 'caret';
      this.#corner = undefined;
      this.redraw();
      return;
    }
    event.preventDefault();
    this.focus(cell);
  }

  onMouseMove(event: MouseEvent): void {
    const cell = this.#isDragging ? this.#cellOf(event.target) : undefined;
    if (cell && cell !== (this.#corner ?? this.current)) this.#extendTo(cell);
  }

  onDoubleClick(event: MouseEvent): void {
    const cell = this.#cellOf(event.target);
    if (cell) this.#act(cell, { kind: 'edit' });
  }

  onCopy(event: ClipboardEvent): void {
    const cell = this.#cellOf(event.target);
    if (!cell || this.#mode !== 'ready' || !event.clipboardData) return;
    event.preventDefault();
    const totals = computedTotals(this.cells, this.content.figures);
    const text = copiedText(this.cells, this.#block(), one => cellText(one, this.content, totals));
    event.clipboardData.setData('text/plain', text);
    this.#say([`已复制 ${cellsInBlock(this.cells, this.#block()).length} 格。`]);
  }

  onCut(event: ClipboardEvent): void {
    if (this.#mode !== 'ready') return;
    this.onCopy(event);
    this.#clear();
  }

  onPaste(event: ClipboardEvent): void {
    const cell = this.#cellOf(event.target);
    const { clipboardData } = event;
    if (!cell || !clipboardData) return;
    const text = clipboardData.getData('text/plain');
    const html = clipboardData.getData('text/html');
    // Words go into the text of a cell as anywhere.
    if (this.#mode !== 'ready' && !/[\t\n\r]/.test(text.trim())) return;
    event.preventDefault();
    const from = this.#corner ? (cellsInBlock(this.cells, this.#block())[0] ?? cell) : cell;
    const { changes, messages } = interpretPaste(this.cells, { text, html }, from, this.content, this.format);
    this.#settle();
    this.#change(changes);
    this.#say(messages);
    this.focus(cell);
  }

  afterDrawing(): void {
    if (this.#mode !== 'ready' || !this.current) return;
    const input = this.#input(this.current);
    if (input && document.activeElement === input) input.select();
  }

  #act(cell: FigureCell, action: KeyAction): void {
    switch (action.kind) {
      case 'move': {
        const from = action.extend ? (this.#corner ?? cell) : cell;
        const to = moved(this.cells, from, action.move);
        if (action.extend) {
          this.#extendTo(to);
          return;
        }
        this.messages = [];
        this.focus(to);
        return;
      }
      case 'edit': {
        this.#mode = 'caret';
        const input = this.#input(cell);
        input?.setSelectionRange(input.value.length, input.value.length);
        return;
      }
      case 'restore':
        if (this.#draft && this.#draft.text !== this.#before) this.#change([{ path: cell.path, text: this.#before }]);
        this.#enter(cell);
        return;
      case 'clear':
        this.#clear();
        return;
      case 'step':
        this.messages = [];
        this.#enter(cell);
        return;
      case 'select-all': {
        const all = this.cells.lines.flat();
        const [first, last] = [all[0], all.at(-1)];
        if (!first || !last) return;
        this.focus(first);
        this.#extendTo(last);
        return;
      }
    }
  }

  /** The person stands in the cell, its text marked as a whole. */
  #enter(cell: FigureCell): void {
    this.#settle();
    this.current = cell;
    this.#corner = undefined;
    this.redraw();
  }

  #leave(): void {
    if (this.#draft && this.#isComposing) this.#change([this.#draft]);
    this.#settle();
  }

  #settle(): void {
    this.#draft = undefined;
    this.#isComposing = false;
    this.#mode = 'ready';
  }

  #extendTo(cell: FigureCell): void {
    this.#settle();
    this.#corner = cell;
    this.#input(cell)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { top, bottom, left, right } = this.#block();
    this.#say([`已选 ${bottom - top + 1} 行 ${right - left + 1} 列。`]);
  }

  #clear(): void {
    const cells = cellsInBlock(this.cells, this.#block());
    this.#settle();
    this.#change(cells.map(({ path }) => ({ path, text: '' })));
  }

  #block(): Block {
    const cell = this.current ?? this.cells.lines[0]?.[0];
    if (!cell) throw new Error('a table without cells');
    return blockBetween(cell, this.#corner ?? cell);
  }

  #change(changes: readonly Change[]): void {
    const real = changes.filter(({ path, text }) => this.#stated(path) !== text);
    if (real.length > 0) {
      this.messages = [];
      this.#onChange(real);
    }
    this.redraw();
  }

  #say(messages: readonly string[]): void {
    this.messages = messages;
    this.redraw();
  }

  #stated(path: string): string {
    const cell = this.cells.byPath.get(path);
    return cell ? cellText(cell, this.content, {}).stated : '';
  }

  #cellOf(target: EventTarget | null): FigureCell | undefined {
    const path = target instanceof HTMLInputElement ? target.dataset.path : undefined;
    return path === undefined ? undefined : this.cells.byPath.get(path);
  }

  #input({ path }: FigureCell): HTMLInputElement | null {
    return this.root?.querySelector<HTMLInputElement>(`input[data-path="${path}"]`) ?? null;
  }
}
