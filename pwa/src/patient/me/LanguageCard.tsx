// The language of the screen. Each is named in itself, so that whoever needs it can find it.
import { setLanguage } from '../../account';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { type Language, language, t } from '../../text';

const LANGUAGES: readonly Language[] = ['da', 'en'];

export function LanguageCard() {
  return (
    <Card title={t('language.title')}>
      <Choice
        legend={t('language.legend')}
        options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={language.value}
        onPick={(value) => void setLanguage(value)}
        beside
      />
    </Card>
  );
}
