// The first time: the code, the birth date, a password or not, and one is in. Four screens, and no questions first.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DayParts } from '../../parts/day-parts';
import { NO_DAY } from '../../parts/day-parts';
import { me } from '../../store/read';
import { t } from '../../text';
import { LanguageSwitch } from '../LanguageSwitch';
import { AmIn } from './AmIn';
import { AskBorn } from './AskBorn';
import { AskCode } from './AskCode';
import { AskPassword } from './AskPassword';
import { takeCode } from './code';
import { SomebodyElse } from './SomebodyElse';
import '../sign-in.css';
import './style.css';

type Step = 'code' | 'born' | 'password' | 'in';
const STEPS: readonly Step[] = ['code', 'born', 'password', 'in'];

export function Start({ onDone }: { onDone: () => void }) {
  const [code, setCode] = useState(() => takeCode(window));
  const [born, setBorn] = useState<DayParts>(NO_DAY);
  const [step, setStep] = useState<Step>(code ? 'born' : 'code');
  const heading = useFocusAtNewStep(step);
  useNextCode((scanned) => {
    setCode(scanned);
    setStep('born');
  });
  const before = step === 'code' || step === 'born' ? me.value : null;
  return (
    <main class="sign-in">
      {before === null && me.value === null && <LanguageSwitch />}
      <p class="small num">{t('start.step', { step: STEPS.indexOf(step) + 1 })}</p>
      <h1 ref={heading} tabIndex={-1}>
        {titleOf(step)}
      </h1>
      {before && <SomebodyElse name={before.name} />}
      {step === 'code' && <AskCode code={code} onCode={setCode} onNext={() => setStep('born')} />}
      {step === 'born' && (
        <AskBorn
          code={code}
          born={born}
          onBorn={setBorn}
          onBack={() => setStep('code')}
          onIn={({ has_password }) => setStep(has_password ? 'in' : 'password')}
        />
      )}
      {step === 'password' && <AskPassword onDone={() => setStep('in')} />}
      {step === 'in' && <AmIn onDone={onDone} />}
    </main>
  );
}

function titleOf(step: Step): string {
  if (step === 'code') return t('start.title');
  if (step === 'born') return t('start.born');
  if (step === 'password') return t('start.password');
  return t('start.in', { name: me.value?.name.split(' ')[0] ?? '' });
}

/** A second card may be scanned while this page is still open: the address then changes, and nothing is loaded anew. */
function useNextCode(onCode: (code: string) => void): void {
  useEffect(() => {
    const look = (): void => {
      const scanned = takeCode(window);
      if (scanned) onCode(scanned);
    };
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
}

/** The first screen keeps the browser's own focus; every later one takes it to its title. */
function useFocusAtNewStep(step: Step) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.title = t('app.title', { screen: t('start.title') });
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [step]);
  return heading;
}
