// The rules in their order, then each staircase's own numbers and what the newest release changed.
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';
import { dayAndYear, language, t } from '../../text';
import { BoundsList } from '../assign/Bounds';
import type { LadderRules, Pathways } from '../server/shapes';
import { said } from '../words/codes';
import { Changes } from './Changes';
import { laddersOf } from './ladders';
import { RuleSection } from './RuleSection';
import { SECTIONS } from './sections';

export function Rules({ offered, rules }: { offered: Pathways; rules: LadderRules }) {
  const ladders = laddersOf(offered.pathways);
  return (
    <>
      <div class="rules-lead stack">
        <p>{t('clinic.rules.lead')}</p>
        <Approval rules={rules} />
        <p>{t('clinic.rules.try')}</p>
        {offered.release && (
          <p class="small">{t('clinic.rules.of_release', { release: offered.release.id })}</p>
        )}
      </div>
      {SECTIONS.map((section) => (
        <RuleSection key={section.title} section={section} rules={rules} />
      ))}
      <Card title={t('clinic.rules.ladders')}>
        <p>{t('clinic.rules.ladders.text')}</p>
        <div class="rules-ladders">
          {ladders.map((ladder) => (
            <section key={ladder.item}>
              <h3>{said(ladder.activity, language.value)}</h3>
              <BoundsList content={ladder} />
            </section>
          ))}
        </div>
      </Card>
      <Changes offered={offered} rules={rules} ladders={ladders} />
    </>
  );
}

/** Who has approved the rules, or that nobody has; and how many of the numbers nothing but a choice stands behind. */
function Approval({ rules: { approved, numbers } }: { rules: LadderRules }) {
  const none = numbers.filter(({ source }) => source === null).length;
  const without = t('clinic.rules.without_source', { none, count: numbers.length });
  if (approved) {
    return (
      <p>
        {t('clinic.rules.approved', { ...approved, day: dayAndYear(approved.on) })} {without}
      </p>
    );
  }
  return (
    <Notice tone="flare" title={t('clinic.rules.not_approved')}>
      <p>
        {t('clinic.rules.not_approved.text')} {without}
      </p>
    </Notice>
  );
}
