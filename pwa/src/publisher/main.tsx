// The editorial room's door: the words and who is here, then the desk.
import { render } from 'preact';
import { arrive } from '../account';
import { words } from '../words/publisher';
import { App } from './App';
import '../parts/tokens.css';
import '../parts/base.css';

const root = document.getElementById('app');
if (root) void arrive('publisher', words).then(() => render(<App />, root));
