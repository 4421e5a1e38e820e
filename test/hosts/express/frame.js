/** The start of a page, with the scripts of our own and of the tags in it. Its end is left to the browser. */
export function pageStart(title, ...scripts) {
  const elements = scripts.map((script) => `<script type="module" src="${script}"></script>`).join('');
  return `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>${title}</title>
        <link rel="stylesheet" href="/main.css">
        ${elements}
      </head>
      <body>
        <nav><a href="/">Search</a> <a href="/practice">Practice</a></nav>
        <h1>${title}</h1>`;
}
