/** A report in miniature on two pages, with everything around its text that a page has. */
import { PageWriter, pdfOf } from './pdf-writer.ts';

const xs = [79.5, 113, 300, 340, 380];
const head = ['项目', '答复情况', '自然人', '总计'];

/** fixtures/sample.pdf; written anew where UPDATE is set. */
export function samplePdf(): Uint8Array {
  const first = new PageWriter()
    .text(220, 800, '某某镇人民政府文件汇编', 9)
    .text(223, 713, '晴溪镇人民政府', 22)
    .text(179, 684, '二〇二二年政府信息公开', 22)
    .text(111.5, 640, '本报告根据《中华人民共和国政府信息公开条例》编制，所列')
    .text(79.5, 611, '数据的统计期限为')
    .text(207.5, 611, ' 2022 ')
    .text(255.5, 611, '年1月1日至12月31日。')
    .text(111.5, 582, '一、总体情况')
    .text(111.5, 553, '（一）主动公开')
    .text(111.5, 524, '全年公开信息43条，电子版见 Open Data 网站，栏目共有栏')
    .text(79.5, 495, '目六个。')
    // It goes on after the page break, below its head again.
    .grid(
      xs,
      [200, 180, 160, 140],
      [head, ['', '1.属于国家秘密', '3', '3'], ['', '2.其他法律行政法规禁止公开', '0', '0']],
    )
    .text(462, 75, '— 1 —', 14)
    .turnedText([0.7, 0.7, -0.7, 0.7, 200, 300], '草稿', 90);
  const second = new PageWriter()
    .text(220, 800, '某某镇人民政府文件汇编', 9)
    .grid(xs, [742, 722, 702], [head, ['', '3.危及“三安全一稳定”', '1', '1']])
    .text(79.5, 680, '注：本表不含上年结转的申请。', 10.5)
    .text(111.5, 640, '没有其他需要报告的事项。')
    .text(376, 582, '晴溪镇人民政府')
    .text(376, 553, '2023年1月20日')
    .text(94, 75, '— 2 —', 14);
  return pdfOf([first, second].map(({ operators }) => operators.join('\n')));
}
