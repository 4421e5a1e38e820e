/** The generated checks take zod's place on a page: fails when one of its files would bring zod along all the same. */
export function withoutZod() {
  return {
    name: 'without-zod',
    resolveId(source, importer) {
      if (/^zod($|\/)/.test(source)) this.error(`${importer} brings zod to the page.`);
    },
  };
}
