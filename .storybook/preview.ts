/// <reference types="vite/types/importMeta.d.ts" />
import '../src/define/response-advice.js';
import './page.css';
import {type Preview, setCustomElementsManifest} from '@storybook/web-components-vite';
import {withActions} from 'storybook/actions/decorator';
import DocsPage from './docs-page.mdx';
import {layOutAll} from './lay-out-all.js';
import {editableControls, eventNames, manifest} from './manifest.js';
import {pageFrame} from './page-frame.js';
import {initialGlobals, toolbar} from './toolbar.js';

// Every public tag.
import.meta.glob('../src/define/dr-*.ts', {eager: true});

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [pageFrame, withActions],
  // Before the accessibility addon looks at the story.
  afterEach: ({canvasElement}) => layOutAll(canvasElement),
  argTypesEnhancers: [editableControls],
  globalTypes: toolbar,
  initialGlobals,
  parameters: {
    layout: 'fullscreen',
    actions: {handles: eventNames},
    controls: {expanded: true},
    docs: {page: DocsPage, codePanel: true, source: {excludeDecorators: true}},
    // The page frame sets the background; a second switch would conflict with it.
    backgrounds: {disable: true},
    a11y: {
      test: 'error',
      options: {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}},
      // Off by default in axe.
      config: {rules: [{id: 'target-size', enabled: true}]},
    },
    options: {
      storySort: {
        order: [
          'Guide',
          [
            'Welcome',
            'Embedding',
            'Frameworks',
            'Web views',
            'Server rendering',
            'Security',
            'Events',
            'Theming',
            'Accessibility',
            'Languages',
            'Glossary and rules',
            'Content rules',
            'The HTTP contract',
            'A service of your own',
            'Reference service',
            'Upgrading',
            'Architecture',
            'Dependencies',
          ],
          'Flows',
          'Tools',
          'Elements',
          [
            'Reviews tab',
            'Reviews tab in its page',
            'Recommendation rate',
            'Provider workspace',
            'Provider workspace dialogs',
            'Response advice',
            'Provider workspace in its page',
            'New reviews',
            'Representative desk',
            'Review survey',
            'Access manager',
            'Configuration',
          ],
          'Foundations',
        ],
      },
    },
  },
};

export default preview;
