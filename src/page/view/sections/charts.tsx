/** 图表: drawn from numbers, or a picture; placed in the narrative by name. */
import { useState } from 'preact/hooks';
import { chartKindNames, fieldKeys } from '../../../report/paths.ts';
import type { Chart, ChartKind } from '../../../report/report.ts';
import { MAX_PICTURE_BYTES, readPicture } from '../../../verbs/picture.ts';
import { bytesOf } from '../../platform/open-file.ts';
import {
  normalPoints,
  pointsText,
  withChartField,
  withChartKind,
  withNewChart,
  withoutChart,
  withPicture,
  withPoints,
} from '../../state/charts.ts';
import { Field } from '../field.tsx';
import { FindingNotes } from '../findings.tsx';
import { useId } from '../use-id.ts';
import type { SectionProps } from './section-props.ts';

export function ChartsSection(props: SectionProps) {
  const { work, onStep } = props;
  return (
    <>
      <p class="guide">没有图表可以不填。加了图表以后，在正文里要放的地方单独写一行〔图表：名称〕。</p>
      {work.report.charts.map((chart, index) => (
        <ChartForm key={index} chart={chart} index={index} {...props} />
      ))}
      <button type="button" class="add" onClick={() => onStep(withNewChart)}>
        加一个图表
      </button>
    </>
  );
}

const kindOfName = (name: string): ChartKind | 'image' =>
  name === chartKindNames.pie ? 'pie' : name === chartKindNames.bar ? 'bar' : 'image';

function ChartForm({
  chart,
  index,
  work,
  findings,
  onStep,
  onAmend,
}: SectionProps & { readonly chart: Chart; readonly index: number }) {
  const keys = fieldKeys.charts;
  const [message, setMessage] = useState('');
  const id = useId();
  const { content } = chart;
  const at = (field: string) => findings.get(`charts.${index}.${field}`) ?? [];
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const picture = file.size > MAX_PICTURE_BYTES ? '太大了，最多 10 MB' : await readPicture(await bytesOf(file));
    if (typeof picture === 'string') {
      setMessage(`“${file.name}”${picture}。请选 PNG、JPG 或 GIF 图片。`);
      return;
    }
    setMessage('');
    onAmend(now => ({ ...now, images: new Map([...now.images, [file.name, picture]]) }));
    onStep(now => withPicture(now, index, file.name));
  };
  const rawPoints = work.raw.get(`charts.${index}.points`);
  return (
    <fieldset class="chart">
      <legend>图表 {index + 1}</legend>
      <FindingNotes findings={findings.get(`charts.${index}`) ?? []} />
      <div class="fields">
        <Field
          label={keys.name}
          required
          value={chart.name}
          findings={at('name')}
          hint="正文里用它指这个图表。"
          onChange={text => onStep(now => withChartField(now, index, 'name', text))}
        />
        <Field
          label={keys.caption}
          required
          value={chart.caption}
          findings={at('caption')}
          placeholder="图1 主动公开政府信息情况"
          onChange={text => onStep(now => withChartField(now, index, 'caption', text))}
        />
        <Field
          label={keys.kind}
          options={[chartKindNames.pie, chartKindNames.bar, keys.image]}
          value={content.kind === 'image' ? keys.image : chartKindNames[content.kind]}
          findings={at('kind')}
          onChange={text => onStep(now => withChartKind(now, index, kindOfName(text)))}
        />
        {content.kind === 'image' ? (
          <div class="field">
            <span class="label">{keys.image}</span>
            <div class="row">
              <label class="button" for={id}>
                选图片…
              </label>
              <input
                id={id}
                class="file"
                type="file"
                accept="image/png,image/jpeg,image/gif"
                aria-label="选图片"
                onChange={event => void choose(event.currentTarget.files?.[0])}
              />
              <span>{content.file}</span>
            </div>
            <p class="hint">数据文件里只写图片的文件名：保存时请把图片和数据文件放在同一个文件夹里。</p>
            {message !== '' && (
              <p class="misread" role="alert">
                {message}
              </p>
            )}
            <FindingNotes findings={[...at('image'), ...at('points')]} />
          </div>
        ) : (
          <Field
            label={keys.points}
            lines={5}
            normal={normalPoints}
            value={rawPoints ?? pointsText(content.points)}
            findings={at('points')}
            misread={rawPoints === undefined ? undefined : '有一行不是“名称 数字”，还没有算进图里。'}
            hint="一行一项，先写名称，空一格再写数字；也可以从 WPS 表格里复制两列粘贴。"
            placeholder={'政府网站 57\n微信公众号 48'}
            onChange={text => onStep(now => withPoints(now, index, text))}
          />
        )}
        <Field
          label={keys.description}
          wide
          value={chart.description ?? ''}
          findings={at('description')}
          hint="给看不见图的人念的话。"
          onChange={text => onStep(now => withChartField(now, index, 'description', text))}
        />
      </div>
      <button type="button" onClick={() => onStep(now => withoutChart(now, index))}>
        删去这个图表
      </button>
    </fieldset>
  );
}
