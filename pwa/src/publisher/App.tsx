// The editorial room: who may see it, who is here, and what is released now.
import { useEffect, useState } from 'preact/hooks';
import { ChangePassword, Devices, me } from '../account';
import { SignInAtDesk } from '../account/first-day';
import { type Answer, answerTo, api, type Problem } from '../api/client';
import { Notice } from '../parts/Notice';
import { language, t } from '../text';
import { Person } from './Person';
import { Release } from './Release';
import type { ReleaseShape } from './shapes';
import './style.css';

export function App() {
  const [round, setRound] = useState(0);
  // Signing in again, after the session has ended, reads again.
  if (!me.value) return <SignInAtDesk door="publisher" onDone={() => setRound(round + 1)} />;
  return <Desk key={round} />;
}

function Desk() {
  const [answer, setAnswer] = useState<Answer<ReleaseShape> | null>(null);
  useEffect(() => {
    void answerTo(api.GET('/api/release')).then(setAnswer);
  }, []);
  useEffect(() => {
    document.title = t('publisher.name');
  });
  return (
    <div class="desk">
      <header class="desk-head">
        <p class="desk-name">{t('publisher.name')}</p>
      </header>
      <main class="desk-content">
        <h1>{t('publisher.title')}</h1>
        <p class="desk-lead">{t('publisher.lead')}</p>
        <Person />
        <div role="alert">
          {answer?.problem && <Notice tone="call">{sentenceFor(answer.problem)}</Notice>}
        </div>
        {answer?.value && <Release release={answer.value} />}
        <Devices />
        <ChangePassword />
      </main>
    </div>
  );
}

/** A server on which nothing has been released yet has no release to show, and that is no fault. */
function sentenceFor({ code, said }: Problem): string {
  if (code === 'not_found') return t('publisher.nothing_released');
  return said?.[language.value] ?? t('account.unreachable');
}
