// A text that has been taken away: what was published, and the way back.
import { useActing } from '../../../clinic/server/acting';
import { ProblemNotice } from '../../../clinic/server/ProblemNotice';
import { Button } from '../../../parts/Button';
import { Notice } from '../../../parts/Notice';
import { t } from '../../../text';
import { type OpenedText, putTextBack } from '../../calls';
import { mayWrite } from '../../may-write';
import { Difference } from '../Difference';
import { WorkCard } from '../work';

interface Props {
  text: OpenedText;
  title: string;
  again: () => void;
}

export function Gone({ text: { id, files }, title, again }: Props) {
  const acting = useActing();
  const published = files.filter(({ released }) => released !== null);
  const back = async (): Promise<void> => {
    if (await acting.act(() => putTextBack(id))) again();
  };
  return (
    <>
      <Notice title={t('publisher.gone')}>
        <p>{t(published.length > 0 ? 'publisher.gone.published' : 'publisher.gone.never_published')}</p>
        {mayWrite() && (
          <div>
            <Button look="plain" disabled={acting.busy} onClick={back}>
              {t('publisher.gone.back')}
            </Button>
          </div>
        )}
      </Notice>
      <ProblemNotice problem={acting.problem} />
      {/* Its going is approved and published like any other change. */}
      {published.length > 0 && (
        <WorkCard id={id} title={title} saved="gone" unsaved={false} writes={mayWrite()} />
      )}
      {published.length > 0 && <Difference opened={published} files={published} />}
    </>
  );
}
