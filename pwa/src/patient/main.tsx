// The patient's door: what the phone remembers first, then the screen, and only then the network.
import { render } from 'preact';
import { afterFirstRender, beforeFirstRender } from '../start';
import { App } from './App';
import { followLinks } from './location';
import '../parts/tokens.css';
import '../parts/base.css';

const root = document.getElementById('app');
if (root) {
  void beforeFirstRender().then(() => {
    render(<App />, root);
    followLinks(window);
    afterFirstRender();
  });
}
