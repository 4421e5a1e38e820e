/** How one plan dresses its pages and, through the design tokens alone, our tags in them. */
export interface PlanTheme {
  readonly title: string;
  /** Declarations for the page around the tags. */
  readonly page: Readonly<Record<string, string>>;
}

/** Two invented plans, as unlike as the tokens let them be. */
export const planThemes: Readonly<Record<string, PlanTheme>> = {
  harborlight: {
    title: 'Harborlight, an invented plan',
    page: {
      'font-family': 'Georgia, serif',
      color: '#12303b',
      'background-color': '#f3f8f9',
      '--dr-color-positive': '#0a5f73',
      '--dr-color-negative': '#8f3d1c',
      '--dr-color-accent': '#0a5f73',
      '--dr-color-line': '#c3d9de',
      '--dr-color-tint': '#e3eff2',
      '--dr-radius': '1rem',
      '--dr-gap': '1.25rem',
    },
  },
  tamarack: {
    title: 'Tamarack, an invented plan in the dark',
    page: {
      'color-scheme': 'dark',
      'font-family': 'Verdana, sans-serif',
      color: '#f4ece0',
      'background-color': '#241a2e',
      '--dr-color-positive': '#ffd479',
      '--dr-color-negative': '#ff9eb5',
      '--dr-color-accent': '#ffd479',
      '--dr-color-muted': '#cdbfd8',
      '--dr-color-line': '#54426a',
      '--dr-color-edge': '#a893bf',
      '--dr-color-tint': '#33253f',
      '--dr-radius': '0',
      '--dr-gap': '0.75rem',
    },
  },
};
