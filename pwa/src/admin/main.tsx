// The administrators' door: the words and who is here, then the screens.
import { render } from 'preact';
import { arrive } from '../account';
import { words } from '../words/admin';
import { App } from './App';
import '../parts/tokens.css';
import '../parts/base.css';

const root = document.getElementById('app');
if (root) void arrive('admin', words).then(() => render(<App />, root));
