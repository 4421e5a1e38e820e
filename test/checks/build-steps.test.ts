import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {rollup} from 'rollup';
import ts from 'typescript';
import {collapse, collapseHtml} from '../../.config/build/collapse-literals.mjs';
import {staticProperties} from '../../.config/build/static-properties.mjs';
import {withoutZod} from '../../.config/build/without-zod.mjs';

describe('collapsing CSS', () => {
  it('removes comments and unnecessary whitespace', () => {
    const css = `
      /* The host
         itself. */
      :host {
        display: block; /* It's a block. */
        margin: 0.5em -0.25em 10.5px;
        color: var(--dr-a, #222);
      }
      .a > .b,
      .c {
        margin: 0;
      }
    `;
    assert.equal(collapse(css), ':host{display:block;margin:.5em -.25em 10.5px;color:var(--dr-a,#222)}.a>.b,.c{margin:0}');
  });

  it('keeps significant whitespace', () => {
    for (const css of [
      '.a :hover{}',
      '.a .b{}',
      'x{width:calc(1px + 2px)}',
      "x{content:'a  ;  b'}",
      '@media (width > 1px) and (hover){}',
      'x{margin:${a  }  }',
    ]) {
      assert.equal(collapse(css).replace(/ > |>/, ' > '), css.replace('  }  }', '  }}'));
    }
  });
});

describe('collapsing markup', () => {
  it('takes out line ends and indentation, and the space before the end of a tag', () => {
    assert.equal(collapseHtml('`<p\n  class="a"\n  id=${b}\n  >${c} ></p>\n  <br>`'), '`<p class="a" id=${b}>${c} ></p> <br>`');
  });
});

describe('rewriting decorators to static properties', () => {
  const rewritten = (source: string) =>
    ts.transpileModule(source, {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        experimentalDecorators: true,
        useDefineForClassFields: false,
        verbatimModuleSyntax: true,
      },
      transformers: {before: [staticProperties]},
    }).outputText;

  it('keeps options, initial values and other decorators', () => {
    const output = rewritten(`
      import {property, query, state} from 'lit/decorators.js';
      export class A extends LitElement {
        static styles = 1;
        @property({attribute: 'a-b'}) aB = 2;
        @property() c?: string;
        @state() private d = 3;
        @query('p') e!: Element;
        f = 4;
      }`);
    assert.match(output, /static \{ this\.properties = \{ aB: \{ attribute: 'a-b' \}, c: \{\}, d: \{ state: true \} \}; \}/);
    assert.match(output, /import \{ query \} from 'lit\/decorators\.js'/);
    for (const value of ['this.aB = 2', 'this.d = 3', 'this.f = 4', 'this.styles = 1', "query('p')"])
      assert.ok(output.includes(value), value);
    assert.doesNotMatch(output, /property\(|state\(/);
  });

  it('removes the import if all decorators were rewritten', () => {
    assert.doesNotMatch(rewritten("import {property} from 'lit/decorators.js';\nexport class A { @property() a = 1; }"), /lit\/decorators/);
  });
});

describe('building a page', () => {
  const built = (source: string) => {
    const planted = {name: 'planted', resolveId: () => 'tag', load: () => source};
    return rollup({input: 'tag', plugins: [withoutZod(), planted]});
  };

  it('fails if it would contain zod', async () => {
    await built('export const a = 1;');
    await assert.rejects(built("import * as z from 'zod/mini'; export const a = z;"), /tag brings zod to the page/);
  });
});
