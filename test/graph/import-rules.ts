import type {Graph, Import, Module} from './module-graph.js';
import {isGenerator, RINGS, ringOf} from './rings.js';

/** Faults in what modules import: `file:line rule`. */
export function importFaults(graph: Graph): string[] {
  const each = [...graph.values()].flatMap((module) => [...ringFaults(module), ...zodFaults(module)]);
  return [...each, ...missingTargets(graph), ...cycles(graph), ...zodOnTheMembersPath(graph)];
}

function ringFaults(module: Module): string[] {
  const ring = ringOf(module.path);
  const allowed = RINGS[ring];
  if (!allowed) return [`${module.path}:1 folder src/${ring} has no place in test/graph/rings.ts`];
  return module.imports.flatMap((each) => {
    const fault = each.target ? ringFault(ring, each, allowed.rings) : packageFault(module, each, allowed.packages);
    return fault ? [`${module.path}:${each.line} ${fault}`] : [];
  });
}

function ringFault(ring: string, {target, typeOnly}: Import, rings: Readonly<Record<string, string>>): string | undefined {
  const other = ringOf(target!);
  if (other === ring || rings[other] === 'all') return undefined;
  if (rings[other] === 'types') return typeOnly ? undefined : `${ring} may import from ${other} by \`import type\` only`;
  return `${ring} must not import from ${other}`;
}

function packageFault({path}: Module, {specifier, typeOnly}: Import, packages: readonly string[]): string | undefined {
  if (typeOnly || packages.some((name) => specifier === name || specifier.startsWith(`${name}/`))) return undefined;
  if (specifier.startsWith('node:') && isGenerator(path)) return undefined;
  return `${ringOf(path)} must not import the package ${specifier}`;
}

function zodFaults({path, imports}: Module): string[] {
  const wrong = imports.filter(
    ({specifier, namespace}) => /^zod($|\/)/.test(specifier) && (ringOf(path) !== 'api' || specifier !== 'zod/mini' || namespace !== 'z'),
  );
  return wrong.map(({line}) => `${path}:${line} zod is imported in src/api only, and only as \`import * as z from 'zod/mini'\``);
}

function missingTargets(graph: Graph): string[] {
  return [...graph.values()].flatMap(({path, imports}) =>
    imports
      .filter(({target}) => target && !graph.has(target))
      .map(({line, specifier}) => `${path}:${line} imports ${specifier}, which is not a source file`),
  );
}

/** Each import that closes a circle, types included: they say that two files are one idea. */
function cycles(graph: Graph): string[] {
  const done = new Set<string>();
  const faults: string[] = [];
  const walk = (path: string, trail: readonly string[]) => {
    const {imports} = graph.get(path)!;
    for (const {target, line} of imports) {
      if (!target || done.has(target) || !graph.has(target)) continue;
      const start = [...trail, path].indexOf(target);
      if (start >= 0) faults.push(`${path}:${line} closes an import cycle: ${[...[...trail, path].slice(start), target].join(' → ')}`);
      else walk(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of graph.keys()) if (!done.has(path)) walk(path, []);
  return faults;
}

/** What a public tag's file, or the page of a web view, brings along must not hold zod: the generated checks take its place there. */
function zodOnTheMembersPath(graph: Graph): string[] {
  return [...graph.keys()]
    .filter((path) => /^src\/define\/(dr-[a-z-]+|web-view-page)\.ts$/.test(path))
    .flatMap((tag) => {
      const trails = new Map([[tag, [tag]]]);
      for (const [path, trail] of trails) {
        for (const {target, typeOnly, specifier, line} of graph.get(path)?.imports ?? []) {
          if (typeOnly) continue;
          if (/^zod($|\/)/.test(specifier)) return [`${path}:${line} brings zod to the page: ${trail.join(' → ')}`];
          if (target && !trails.has(target)) trails.set(target, [...trail, target]);
        }
      }
      return [];
    });
}
