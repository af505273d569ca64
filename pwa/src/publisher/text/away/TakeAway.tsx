// Taking a text away: what it means, and where the text is named, as long as it is.
import { useState } from 'preact/hooks';
import { useActing } from '../../../clinic/server/acting';
import { ConfirmSheet } from '../../../clinic/shell/ConfirmSheet';
import { Button } from '../../../parts/Button';
import { language, t } from '../../../text';
import { type Checked, type Mention, takeTextAway } from '../../calls';
import { textAt } from '../../routes';

interface Props {
  id: string;
  title: string;
  titles: Checked['titles'] | undefined;
  onGone: () => void;
}

export function TakeAway({ id, title, titles, onGone }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <Button look="text" onClick={() => setAsking(true)}>
        {t('publisher.away.ask')}
      </Button>
      {asking && (
        <Sheet id={id} title={title} titles={titles} onGone={onGone} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}

function Sheet({ id, title, titles, onGone, onClose }: Props & { onClose: () => void }) {
  const acting = useActing();
  const go = async (): Promise<void> => {
    if (await acting.act(() => takeTextAway(id))) onGone();
  };
  const places = (acting.problem?.detail['places'] ?? []) as readonly Mention[];
  return (
    <ConfirmSheet
      title={t('publisher.away.title', { title })}
      confirm={t('publisher.away.go')}
      acting={acting}
      onConfirm={go}
      onClose={onClose}
    >
      <p>{t('publisher.away.what')}</p>
      {places.length > 0 && (
        <ul class="rows">
          {places.map(({ file, line, item }) => (
            <li key={file}>
              <span class="grow">
                {item ? <a href={textAt(item)}>{nameOf(item, titles)}</a> : file}
                <span class="small away-place">{t('publisher.text.place', { file, line })}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </ConfirmSheet>
  );
}

function nameOf(item: string, titles: Props['titles']): string {
  const said = (titles?.[item] ?? {}) as Readonly<Partial<Record<string, string | null>>>;
  return said[language.value] ?? said['da'] ?? item;
}
