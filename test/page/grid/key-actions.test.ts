import { describe, expect, it } from 'vitest';
import { type Key, keyAction, type Mode } from '../../../src/page/grid/key-actions.ts';

const no = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
const press = (words: string, mode: Mode = 'ready'): string => {
  const names = words.split('+');
  const key: Key = {
    ...no,
    key: names.at(-1) ?? '',
    shiftKey: names.includes('Shift'),
    ctrlKey: names.includes('Control'),
  };
  const action = keyAction(key, mode);
  if (!action) return '';
  return action.kind === 'move' ? `${action.move}${action.extend ? ' extend' : ''}` : action.kind;
};

describe('keys in a cell', () => {
  it.each([
    ['ArrowLeft', 'left'],
    ['Shift+ArrowDown', 'down extend'],
    ['Enter', 'next-below'],
    ['Shift+Enter', 'next-above'],
    ['Home', 'line-start'],
    ['Control+Home', 'first'],
    ['Control+Shift+End', 'last extend'],
    ['Delete', 'clear'],
    ['Backspace', 'clear'],
    ['F2', 'edit'],
    ['Escape', 'restore'],
    ['Control+a', 'select-all'],
    ['Control+z', 'step'],
  ])('%s in a cell that is marked as a whole: %s', (key, action) => {
    expect(press(key)).toBe(action);
  });

  it('leaves Tab, letters and the keys of the browser alone', () => {
    for (const key of ['Tab', 'Shift+Tab', '1', 'Control+c', 'Control+s', 'PageDown']) expect(press(key)).toBe('');
  });

  it('leads on while a number is typed, and deletes letters', () => {
    expect(press('ArrowRight', 'typing')).toBe('right');
    expect(press('Backspace', 'typing')).toBe('');
    expect(press('Control+a', 'typing')).toBe('');
  });

  it('moves within the text after F2, and leaves it up, down and by Enter', () => {
    for (const key of ['ArrowRight', 'Home', 'Delete', 'Shift+ArrowUp']) expect(press(key, 'caret')).toBe('');
    expect(press('ArrowDown', 'caret')).toBe('down');
    expect(press('Enter', 'caret')).toBe('next-below');
  });

  it('belongs to the input method while one is at work', () => {
    expect(keyAction({ ...no, key: 'Enter', isComposing: true }, 'typing')).toBeUndefined();
  });
});
