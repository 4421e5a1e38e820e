import {resolve} from 'node:path';
import typescript6 from 'typescript';
import typescript5 from 'typescript-5.9';

const VERSIONS = {'5.9': typescript5 as unknown as typeof typescript6, '6': typescript6};

interface Compiler {
  readonly compiler: keyof typeof VERSIONS;
  readonly moduleResolution: 'bundler' | 'nodenext';
}

/** What hosts compile with. */
export const COMPILERS: readonly Compiler[] = [
  {compiler: '5.9', moduleResolution: 'bundler'},
  {compiler: '5.9', moduleResolution: 'nodenext'},
  {compiler: '6', moduleResolution: 'bundler'},
  {compiler: '6', moduleResolution: 'nodenext'},
];

/** Compiles files as a host does that checks as strictly as it can. Returns the faults: `.cache/a.ts(4): Property … does not exist`. */
export function faultsIn(files: readonly string[], {compiler, moduleResolution}: Compiler): string[] {
  const ts = VERSIONS[compiler];
  const isBundler = moduleResolution === 'bundler';
  const program = ts.createProgram(files, {
    strict: true,
    noUncheckedIndexedAccess: true,
    noUncheckedSideEffectImports: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: isBundler ? ts.ModuleKind.ESNext : ts.ModuleKind.NodeNext,
    moduleResolution: isBundler ? ts.ModuleResolutionKind.Bundler : ts.ModuleResolutionKind.NodeNext,
    jsx: ts.JsxEmit.ReactJSX,
    types: ['node'],
  });
  return ts.getPreEmitDiagnostics(program).map(({file, start, messageText}) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const name = file ? file.fileName.replace(`${resolve('.')}/`, '') : '';
    return `${name}(${line}): ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
