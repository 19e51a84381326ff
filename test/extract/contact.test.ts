import { expect, it } from 'vitest';
import { contactIn } from '../../src/extract/contact.ts';

it.each([
  [
    '如有疑问，请与晴溪镇人民政府党政办公室联系（地址：云岫县晴溪镇中心街1号，联系电话：0539-0000000，邮编：276000，电子邮箱：qingxi@example.gov.cn）。',
    { address: '云岫县晴溪镇中心街1号', phone: '0539-0000000', postcode: '276000', email: 'qingxi@example.gov.cn' },
  ],
  ['联系地址: 溪口路8号；电话:(0539)0000000', { address: '溪口路8号', phone: '(0539)0000000' }],
  // Of two nobody knows which.
  ['电话：0539-0000000；监督电话：0539-0000001。', {}],
  ['邮政编码：27600。电子版网址：http://www.example.gov.cn/。地址详见网站。', {}],
])('%s', (opening, contact) => {
  expect(contactIn(opening)).toEqual(contact);
});
