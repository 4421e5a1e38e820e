import {resolve} from 'node:path';
import typescript6, {type CompilerHost, type CompilerOptions, type SourceFile} from 'typescript';
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

/** One for each way of compiling, so that each reads the libraries once. A test writes each of its files once. */
const HOSTS = new Map<string, CompilerHost>();

function hostOf({compiler, moduleResolution}: Compiler, options: CompilerOptions): CompilerHost {
  const key = `${compiler} ${moduleResolution}`;
  const known = HOSTS.get(key);
  if (known) return known;
  const host = VERSIONS[compiler].createCompilerHost(options);
  const read = new Map<string, SourceFile | undefined>();
  const {getSourceFile} = host;
  host.getSourceFile = (name, ...given) => {
    if (!read.has(name)) read.set(name, getSourceFile(name, ...given));
    return read.get(name);
  };
  HOSTS.set(key, host);
  return host;
}

/** Compiles files as a host does that checks as strictly as it can. Returns the faults: `.cache/a.ts(4): Property … does not exist`. */
export function faultsIn(files: readonly string[], {compiler, moduleResolution}: Compiler): string[] {
  const ts = VERSIONS[compiler];
  const isBundler = moduleResolution === 'bundler';
  const options: CompilerOptions = {
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
  };
  const program = ts.createProgram(files, options, hostOf({compiler, moduleResolution}, options));
  return ts.getPreEmitDiagnostics(program).map(({file, start, messageText}) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const name = file ? file.fileName.replace(`${resolve('.')}/`, '') : '';
    return `${name}(${line}): ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
