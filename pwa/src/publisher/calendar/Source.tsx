// One source under review: what it is, what it is taken to say, and how it was found to be.
import { Choice } from '../../parts/Choice';
import { t } from '../../text';
import type { OpenedReview } from './calls';
import { FOUND, type Found } from './form';

interface Props {
  number: number;
  source: OpenedReview['sources'][number];
  found: Found | null;
  onFound: (found: Found) => void;
}

export function Source({ number, source: { title, ref, claim }, found, onFound }: Props) {
  return (
    <section class="review-source">
      <h3>{title}</h3>
      <p class="small">{ref}</p>
      <p lang="en">{claim}</p>
      <Choice<Found>
        beside
        legend={`${t('review.source', { number })}: ${t('review.found')}`}
        options={FOUND.map((value) => ({ value, label: t(`review.found.${value}`) }))}
        value={found}
        onPick={onFound}
      />
    </section>
  );
}
