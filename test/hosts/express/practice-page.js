import {pageStart} from './frame.js';

export function practicePage() {
  return `${pageStart('Patient feedback', '/practice.js', '/cdn/dr-provider-workspace.js')}
    <dr-provider-workspace api="/reviews/" heading-level="2"></dr-provider-workspace>`;
}
