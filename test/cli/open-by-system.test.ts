import { describe, expect, it } from 'vitest';
import { openerOf } from '../../src/cli/open-by-system.ts';

describe('openerOf', () => {
  it('gives no shell a path to read', () => {
    const path = 'C:\\年报 & (100%) !\\nianbao.html';
    expect(openerOf(path, 'win32')).toEqual({ command: 'explorer.exe', args: [`"${path}"`] });
    expect(openerOf('/年 报/a&b.html', 'linux')).toEqual({ command: 'xdg-open', args: ['/年 报/a&b.html'] });
    expect(openerOf('/年 报/a&b.html', 'darwin')).toEqual({ command: 'open', args: ['/年 报/a&b.html'] });
  });
});
