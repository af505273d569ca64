// The facts that an editor changes often, each in a field. What the head says in another way is written by hand.
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/Field';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';
import {
  confirmed,
  type Line,
  lineOf,
  ofEdition,
  reviewOf,
  tagsOf,
  withLine,
  withReview,
  withTags,
} from './head';
import { SourceRows } from './SourceRows';
import { TagsField } from './TagsField';

interface Props {
  head: string;
  edition: number | null;
  writes: boolean;
  onHead: (head: string) => void;
}

const LINES: readonly Line[] = ['title', 'summary', 'slug'];

export function HeadFields({ head, edition, writes, onHead }: Props) {
  const tags = tagsOf(head);
  const review = reviewOf(head);
  const of = ofEdition(head);
  const change = (next: (words: string) => string) => (words: string) => {
    if (writes) onHead(next(words));
  };
  return (
    <div class="text-head">
      {LINES.map((line) => {
        const words = lineOf(head, line);
        return (
          words !== null && (
            <TextField
              key={line}
              label={t(`publisher.text.field.${line}`)}
              {...(line === 'slug' && { hint: t('publisher.text.field.slug.hint') })}
              value={words}
              readOnly={!writes}
              onText={change((next) => withLine(head, line, next))}
            />
          )
        );
      })}
      {of !== null && edition !== null && of < edition && (
        <Notice tone="info" title={t('publisher.text.stale', { edition, of })}>
          {writes && (
            <div>
              <Button look="quiet" onClick={() => onHead(confirmed(head, edition))}>
                {t('publisher.text.stale.confirm')}
              </Button>
            </div>
          )}
        </Notice>
      )}
      {tags !== null && (
        <TagsField tags={tags} writes={writes} onTags={change((next) => withTags(head, next))} />
      )}
      {review !== null && (
        <TextField
          type="date"
          label={t('publisher.text.field.review_by')}
          value={review}
          readOnly={!writes}
          onText={change((next) => (next ? withReview(head, next) : head))}
        />
      )}
      <SourceRows head={head} writes={writes} onHead={onHead} />
    </div>
  );
}
