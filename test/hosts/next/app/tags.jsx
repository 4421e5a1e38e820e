'use client';
import 'directory-reviews/lazy';

/** Loads the code of each tag in the browser when the first such tag is near. */
export function Tags() {
  return null;
}
