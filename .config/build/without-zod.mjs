/** Pages use the generated checks instead of zod: fails the build when a file for pages would include zod. */
export function withoutZod() {
  return {
    name: 'without-zod',
    resolveId(source, importer) {
      if (/^zod($|\/)/.test(source)) this.error(`${importer} brings zod to the page.`);
    },
  };
}
