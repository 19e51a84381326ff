/** The offline page. The same script is run in a worker to read strangers' files. */
import { render } from 'preact';
import { App } from './app.tsx';
import { serveReadings } from './platform/reading-worker.ts';

if (typeof document === 'undefined') serveReadings();
else {
  const root = document.getElementById('page');
  if (!root) throw new Error('the page has no place for the form');
  root.replaceChildren();
  render(<App />, root);
}
