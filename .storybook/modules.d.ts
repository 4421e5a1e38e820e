declare module '*.mdx' {
  const Page: () => unknown;
  export default Page;
}

declare module '*.css';

declare module '*.css?raw' {
  const sheet: string;
  export default sheet;
}
