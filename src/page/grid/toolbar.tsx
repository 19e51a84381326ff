/** What can be done with the table as a whole. */
import type { JSX } from 'preact';
import type { GridSession } from './grid-session.ts';

export function Toolbar({ session, label }: { readonly session: GridSession; readonly label: string }): JSX.Element {
  return (
    <div class="grid-toolbar">
      <div role="toolbar" aria-label={`${label}：填表`}>
        <button type="button" onClick={() => session.restZero()} title="没有填的格都写 0，已经填的不变">
          其余填 0
        </button>
        <button type="button" onClick={() => session.allZero()} title="这张表里每一格都写 0">
          全部为 0
        </button>
      </div>
      <p class="grid-hint">
        可以从 Excel、WPS 或者 Word 里复制一块，到这里粘贴。方向键移动，回车向下，F2 修改，Esc 恢复。
      </p>
    </div>
  );
}
