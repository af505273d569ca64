// "Tekster": every text with its state, found by letters and by what is to be done about it.
import { useState } from 'preact/hooks';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { Screen } from '../../clinic/shell/Screen';
import { Waiting } from '../../clinic/shell/Waiting';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { TextField } from '../../parts/Field';
import { SelectField } from '../../parts/SelectField';
import { language, t } from '../../text';
import { readTexts, type TextLines } from '../calls';
import { mayWrite } from '../may-write';
import { NewTextSheet } from './NewTextSheet';
import { Row } from './Row';
import { found, WANTED, type Wanted } from './view';
import './style.css';

export default function TextsScreen() {
  const { value, problem, again } = useReading(readTexts, 'texts');
  const [adding, setAdding] = useState(false);
  return (
    <Screen
      title={t('publisher.nav.texts')}
      beside={
        mayWrite() && (
          <Button look="plain" onClick={() => setAdding(true)}>
            {t('publisher.texts.new')}
          </Button>
        )
      }
    >
      <ProblemNotice problem={problem} again={again} />
      {value && <List {...value} />}
      {!value && !problem && <Waiting />}
      {adding && value && <NewTextSheet texts={value.texts} onClose={() => setAdding(false)} />}
    </Screen>
  );
}

function List({ texts, today }: TextLines) {
  const [letters, setLetters] = useState('');
  const [wanted, setWanted] = useState<Wanted>('all');
  const lines = found(texts, { letters, wanted, today, language: language.value });
  return (
    <>
      <search class="texts-search">
        <TextField type="search" label={t('publisher.texts.search')} value={letters} onText={setLetters} />
        <SelectField
          label={t('publisher.texts.show')}
          options={WANTED.map((value) => ({ value, label: t(`publisher.texts.show.${value}`) }))}
          value={wanted}
          onPick={(value) => setWanted(value as Wanted)}
        />
      </search>
      <p role="status">{t('publisher.texts.found', { count: lines.length })}</p>
      {lines.length > 0 && (
        <Card>
          <ul class="rows">
            {lines.map((line) => (
              <Row key={line.id} line={line} today={today} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
