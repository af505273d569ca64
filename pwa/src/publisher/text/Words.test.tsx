// A draft of any kind as the preview draws it: every word is there, and nothing that a person wrote can run.
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { type Drafted, Words } from './Words';

const around = {
  slot: () => [],
  figure: () => undefined,
  item: (id: string) => (id === 'rest' ? '/redaktion/tekster/rest' : undefined),
};
const drawn = (text: Readonly<Record<string, unknown>>, grounds = false): string => {
  const item: Drafted = {
    id: 'walk',
    kind: 'page',
    edition: 2,
    review_by: null,
    evidence_type: 'expert',
    sources: [{ title: '<b>A book</b>', ref: 'Chapter 1', evidence: 'expert', claim: 'It helps.' }],
    text: { da: text },
  };
  return renderToString(<Words item={item} language="da" around={around} grounds={grounds} />);
};

test('words of every form are drawn: sentences, lists, questions and blocks', () => {
  const html = drawn({
    title: 'Gå en tur',
    steps: ['Gå ud.', 'Gå hjem.'],
    goals: { shop: 'Gå til butikken' },
    questions: [
      { id: 'q1', ask: 'Hvor langt?', answers: [{ id: 'a', text: 'Kort.', teaches: 'Det kan gentages.' }] },
    ],
    body: [{ t: 'p', c: ['Læs ', { t: 'link', href: 'item:rest', c: ['om hvile'] }] }],
  });
  for (const words of ['Gå en tur', 'Gå hjem.', 'Gå til butikken', 'Hvor langt?', 'Det kan gentages.']) {
    expect(html).toContain(words);
  }
  expect(html).toContain('<a href="/redaktion/tekster/rest">om hvile</a>');
  expect(html).not.toContain('q1');
});

test.each(['<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '"><svg onload=alert(1)>'])(
  '%s stays words, wherever it is written',
  (attack) => {
    const html = drawn(
      {
        title: attack,
        summary: attack,
        steps: [attack],
        deep: { er: attack },
        body: [{ t: 'p', c: [attack] }],
      },
      true,
    );
    expect(html).not.toMatch(/<(img|script|svg|b)\b/);
  },
);

test.each(['javascript:alert(1)', 'data:text/html,x', 'item:"onclick="x', '//evil.example'])(
  'a link to %s leads nowhere',
  (href) => {
    expect(drawn({ body: [{ t: 'p', c: [{ t: 'link', href, c: ['her'] }] }] })).not.toContain('<a');
  },
);

test('a block that has no form is passed over, and does not take the screen with it', () => {
  expect(drawn({ body: [{ t: 'film', c: [] }], note: null, more: [null] })).toContain('<div>');
});
