import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, Html, type HtmlValue, html, htmlPage, raw } from './html.js';
import { all, byName, parseMarkup, textOf } from './markup.test.data.js';

describe('the template', () => {
  test('escapes text and numbers, passes markup, joins lists, leaves out nothing', () => {
    const list = ['<a>', html`<b>${'&'}</b>`];
    expect(String(html`<p title="${'"\''}">${list}${1.5}${undefined}${null}${false}</p>`)).toBe(
      '<p title="&quot;&#39;">&lt;a&gt;<b>&amp;</b>1.5</p>',
    );
  });

  test('keeps any text what it is, in an element and in an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const element = parseMarkup(String(html`<p title="${text}">${text}</p>`));
        expect(element.attributes.title).toBe(element.children.join(''));
        expect(all(element)).toHaveLength(1);
      }),
    );
  });

  test('refuses an attribute without quotes, what is no number, and what only looks like markup', () => {
    expect(() => html`<p title=${'x'}>`).toThrow(/quotes/);
    expect(() => html`<p>${Number.NaN}</p>`).toThrow(TypeError);
    expect(() => html`<p>${{ toString: () => '<script>' } as unknown as HtmlValue}</p>`).toThrow(TypeError);
    expect(() => html`<p>${Object.create(Html.prototype) as Html}</p>`).toThrow(TypeError);
  });

  test('shows what a reader would not see', () => {
    expect(escapeText('a\u202eb\u0000')).toBe('a\\u202eb\\u0000');
  });
});

describe('a page', () => {
  const page = htmlPage({
    title: '</title><script>alert(1)</script>',
    description: '"><img src=x>',
    kind: '<i>',
    colophon: '<b>',
    style: '.x{color:red}',
    body: html`<h1>Body</h1>${raw('<p>safe</p>')}`,
  });

  test('is one document, with a title, a language, landmarks and a way past its head', () => {
    const root = parseMarkup(page);
    expect(root.attributes.lang).toBe('en');
    expect(textOf(byName(root, 'title')[0]!)).toBe('</title><script>alert(1)</script>');
    for (const name of ['header', 'main', 'footer']) expect(byName(root, name)).toHaveLength(1);
    expect(byName(root, 'a')[0]?.attributes.href).toBe(`#${byName(root, 'main')[0]!.attributes.id}`);
  });

  test('holds no script and no address, and forbids the browser to ask for anything', () => {
    const root = parseMarkup(page);
    expect(
      all(root).filter(({ name }) => ['script', 'img', 'link', 'iframe', 'object', 'i', 'b'].includes(name)),
    ).toEqual([]);
    const names = new Set(all(root).flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...names].filter((name) => /^(src|srcset|action|formaction|style|on.*)$/.test(name))).toEqual([]);
    expect(page).not.toMatch(/https?:\/\/|@import|url\((?!#)/);
    const policy = byName(root, 'meta').find(
      ({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy',
    );
    expect(policy?.attributes.content).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
    // Said before anything that it could be about.
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
  });
});
