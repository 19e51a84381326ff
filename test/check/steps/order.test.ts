/** The order of findings: down the file, then as the official form has it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Location } from '../../../src/check/finding.ts';
import { byPlace, type Placed } from '../../../src/check/steps/order.ts';
import { format2021 } from '../../../src/format/index.ts';

const words = { rule: 'data/unfilled', name: '', severity: 'error', message: '', remedy: '', fingerprint: '' } as const;

const placed = (location: Location, path = 'year'): Placed => {
  const finding: Finding = { ...words, location };
  return { finding, path };
};

const order = byPlace(format2021);
/** Held both ways round, so that nothing is in order by accident. */
const expectInOrder = (...items: Placed[]) => {
  expect([...items].sort(order)).toEqual(items);
  expect([...items].reverse().sort(order)).toEqual(items);
};

describe('findings', () => {
  it('go down the pages, whatever the paragraph; down the paragraphs, whatever the line', () => {
    expectInOrder(placed({ paragraph: 9 }), placed({ page: 1, paragraph: 9 }), placed({ page: 2, paragraph: 1 }));
    expectInOrder(placed({ line: 9 }), placed({ paragraph: 1, line: 9 }), placed({ paragraph: 2, line: 1 }));
  });

  it('go down the lines, whatever the column; along a line, whatever the part', () => {
    expectInOrder(placed({ line: 1, column: 9 }), placed({ line: 2, column: 1 }));
    expectInOrder(placed({ line: 1, column: 2 }, 'otherMatters'), placed({ line: 1, column: 3 }, 'overview'));
    expectInOrder(placed({ line: 1 }), placed({ line: 1, column: 1 }));
  });

  it('come last where what they are about is missing', () => {
    expectInOrder(placed({ line: 500, column: 80 }, 'otherMatters'), placed({}, 'year'));
  });

  it('follow the parts, rows and columns of the form where the place does not tell', () => {
    const paths = [
      'organ.name',
      'overview',
      'disclosure',
      'disclosure.regulations.issued',
      'disclosure.regulations.inForce',
      'disclosure.licensing.decisions',
      'applications.received.naturalPerson',
      'applications.received.total',
      'applications.carriedIn.naturalPerson',
      'problems',
      'otherMatters',
    ];
    expectInOrder(...paths.map(path => placed({}, path)));
  });

  it('are ordered the same way from wherever one looks', () => {
    const place = fc.record(
      {
        page: fc.integer({ min: 1, max: 3 }),
        paragraph: fc.integer({ min: 1, max: 3 }),
        line: fc.integer({ min: 1, max: 3 }),
        column: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(place, place, (one, other) => {
        expect(Math.sign(order(placed(one), placed(other)))).toBe(0 - Math.sign(order(placed(other), placed(one))));
      }),
    );
  });
});
