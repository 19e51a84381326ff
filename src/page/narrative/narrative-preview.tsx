/** The text as it will be read: figures in the place of their names, headings, free tables. */
import type { JSX } from 'preact';
import type { Block } from '../../document/document.ts';
import { gridOf } from '../../document/grid.ts';
import { chartName } from '../../document/narrative.ts';
import type { Quantity } from '../../report/quantities.ts';
import type { Chart } from '../../report/report.ts';
import { citedPieces } from './cited-values.ts';
import { blocksOf, lineOf } from './outline.ts';

interface PreviewProps {
  /** In normal form. */
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly charts: readonly Chart[];
}

export function NarrativePreview({ text, quantities, charts }: PreviewProps): JSX.Element {
  if (text === '') return <p class="preview-empty">写了以后，这里显示读者看到的样子，引用的数据换成了数字。</p>;
  const words = (line: string): JSX.Element => <Cited text={line} quantities={quantities} />;
  return (
    <>
      {blocksOf(text).map(block => (
        <PreviewBlock key={lineOf(block)} block={block} words={words} charts={charts} />
      ))}
    </>
  );
}

interface BlockProps {
  readonly block: Block;
  words(text: string): JSX.Element;
  readonly charts: readonly Chart[];
}

function PreviewBlock({ block, words, charts }: BlockProps): JSX.Element | null {
  switch (block.kind) {
    case 'heading':
      return <p class={`preview-heading preview-heading-${block.level}`}>{words(block.text)}</p>;
    case 'paragraph': {
      const chart = charts.find(({ name }) => name === chartName(block.text));
      if (chart) return <p class="preview-chart">（图）{chart.caption}</p>;
      const { length = 0 } = block.runIn ?? {};
      return (
        <p class={`preview-${block.role}`}>
          {length > 0 && <b>{words(block.text.slice(0, length))}</b>}
          {words(block.text.slice(length))}
        </p>
      );
    }
    case 'table':
      return (
        <table>
          <tbody>
            {gridOf(block).map((row, index) => (
              <tr key={`${index}`}>
                {row.map((position, column) => (
                  <td key={`${column}`}>{words(position?.cell.lines.join('') ?? '')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    default:
      return null;
  }
}

function Cited({ text, quantities }: { readonly text: string; readonly quantities: readonly Quantity[] }): JSX.Element {
  return (
    <>
      {citedPieces(text, quantities).map(({ text: words, cites }, index) =>
        cites ? (
          <span key={`${index}`} class={cites.known ? 'cited' : 'cited-unknown'} title={cites.name}>
            {words}
          </span>
        ) : (
          words
        ),
      )}
    </>
  );
}
