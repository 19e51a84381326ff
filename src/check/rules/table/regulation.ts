import { type ColumnId, rowById, tableById } from '../../../format/index.ts';
import { printFigure } from '../../../report/figure.ts';
import { figurePath } from '../../../report/paths.ts';
import { defineRule } from '../../rule.ts';
import { organKindOf } from '../../subject/organ-kind.ts';

export const regulation = defineRule({
  id: 'table/regulation',
  name: '无权制定规章',
  severity: 'error',
  appliesTo: ['data', 'draft'],
  basis: '《中华人民共和国立法法》第九十一条、第九十三条',
  explanation:
    '规章只能由国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府制定。乡镇、街道、县级政府和地方政府部门的“规章”一行应当都是0，' +
    '常见的错误是把规章制度、规范性文件数到了这一行。省、市政府办公厅（室）可以代本级政府填报。机关类型没有写明时只作提示。',
  wordings: {
    forbidden: {
      what: '{kind}不能制定规章，这一行却填了{cells}。',
      remedy: '这一行都改为0；是本机关制发的规范性文件的，填到“{documents}”一行；内部规章制度不计入。',
    },
    unknown: {
      what: '“规章”一行填了{cells}，而有权制定规章的只有国务院部门、省级和设区的市级人民政府。',
      remedy: '确认本机关能否制定规章：不能的改为0；能的，在“机关”下写明“类型”。',
    },
  },
  examples: {
    wrong: '示例镇人民政府：规章　本年制发件数 3　本年废止件数 0　现行有效件数 3',
    right: '示例镇人民政府：规章　本年制发件数 0　本年废止件数 0　现行有效件数 0',
  },
  *check(subject) {
    const kind = organKindOf(subject);
    if (kind?.makesRegulations) return;
    const figures = subject.report.tables.disclosure.figures.regulations;
    if (!figures) return;
    const table = tableById(subject.format, 'disclosure');
    const stated = rowById(table, 'regulations').columns.flatMap(({ id, label }) => {
      const figure = figures[id];
      return figure && figure.value > 0 ? [{ id, text: `“${label.text}”${printFigure(figure)}` }] : [];
    });
    const [first] = stated;
    if (!first) return;
    const column: ColumnId = first.id;
    const documents = rowById(table, 'normativeDocuments').label.text;
    const values = { kind: kind?.name ?? '', documents, cells: stated.map(({ text }) => text).join('、') };
    const path = figurePath('disclosure', 'regulations', column);
    if (kind) yield { kind: 'forbidden', path, values };
    else yield { kind: 'unknown', path, values, severity: 'hint' };
  },
});
