// The patient's door: what the phone remembers first, then the screen, and only then the network.
import { render } from 'preact';
import { afterFirstRender, beforeFirstRender } from '../start';
import { App } from './App';
import { followLinks } from './location';
import '../parts/tokens.css';
import '../parts/base.css';

const root = document.getElementById('app');
if (root) {
  // Empty until it is known who is here, unless another window stands in the way of finding out.
  render(<App />, root);
  void beforeFirstRender().then(() => {
    followLinks(window);
    afterFirstRender();
  });
}
