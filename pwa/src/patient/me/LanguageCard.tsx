// The language of the screen. Each is named in itself, so that whoever needs it can find it.
import { useSignal } from '@preact/signals';
import { setLanguage } from '../../account';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { Notice } from '../../parts/Notice';
import { LANGUAGES, type Language, language, t } from '../../text';

export function LanguageCard() {
  const missing = useSignal(false);
  const pick = async (value: Language) => {
    missing.value = !(await setLanguage(value));
  };
  return (
    <Card title={t('language.title')}>
      <Choice
        legend={t('language.legend')}
        options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={language.value}
        onPick={(value) => void pick(value)}
        beside
      />
      <div aria-live="polite">
        {missing.value && (
          <Notice>
            <p>{t('language.not_here')}</p>
          </Notice>
        )}
      </div>
    </Card>
  );
}
