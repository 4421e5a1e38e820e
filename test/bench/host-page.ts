/** A provider's profile like a host's, with any content in the place of the reviews. */
export function hostPage(parts: {head?: string; reviews: string}): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dr. Robin Example</title>
<link rel="icon" href="data:,">
<style>
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1f2933; }
main, header, footer { padding: 1rem; }
header { background: #e6eef7; }
#reviews { min-height: 100vh; }
dr-reviews-tab:not(:defined) { display: block; min-height: 100vh; }
</style>
${parts.head ?? ''}
</head>
<body>
<header>Find care</header>
<main>
<h1>Dr. Robin Example</h1>
<p>Family medicine · 100 Main Street, Denver, CO · accepting new patients</p>
<h2>Reviews</h2>
${parts.reviews}
</main>
<footer>Doctors nearby · Help · Contact</footer>
</body>
</html>`;
}
