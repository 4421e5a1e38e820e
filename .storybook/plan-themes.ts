import dense from '../dist/tokens/themes/dense.css?raw';
import harborlight from '../dist/tokens/themes/harborlight.css?raw';
import neutral from '../dist/tokens/themes/neutral.css?raw';
import tamarack from '../dist/tokens/themes/tamarack.css?raw';

/** A plan's styling for its pages, including the design tokens that style our tags. */
export interface PlanTheme {
  readonly title: string;
  /** Declarations for the page around the tags. */
  readonly page: Readonly<Record<string, string>>;
}

/** The package's example themes, each with matching page styles. */
export const planThemes: Readonly<Record<string, PlanTheme>> = {
  neutral: {title: 'Neutral', page: declarations(neutral)},
  harborlight: {
    title: 'Harborlight (invented plan)',
    page: {'font-family': 'Georgia, serif', color: '#12303b', 'background-color': '#f3f8f9', ...declarations(harborlight)},
  },
  tamarack: {
    title: 'Tamarack (invented plan, dark)',
    page: {
      'color-scheme': 'dark',
      'font-family': 'Verdana, sans-serif',
      color: '#f4ece0',
      'background-color': '#241a2e',
      ...declarations(tamarack),
    },
  },
  dense: {title: 'Dense', page: {'font-size': '0.875rem', ...declarations(dense)}},
};

function declarations(sheet: string): Record<string, string> {
  return Object.fromEntries([...sheet.matchAll(/(--[\w-]+): (.+);/g)].map(([, name, value]) => [name!, value!]));
}
