// What the plan said before, and what was written at the same time as it: nothing that anybody wrote is out of reach.
import { type FlarePlanVersion, unreadBeside } from '../../domain/flare-plan';
import { WholeFlarePlan } from '../../parts/FlarePlanWords';
import { Notice } from '../../parts/Notice';
import { dayAndYear, t } from '../../text';
import { whoWrote } from './held';

export function Versions({ versions }: { versions: readonly FlarePlanVersion[] }) {
  const beside = unreadBeside(versions);
  const earlier = versions.slice(0, -1).filter((version) => !beside.includes(version));
  return (
    <>
      {beside.map((version) => (
        <Notice key={version.id} tone="info" title={titleOf(version)}>
          <p>{t('own_plan.beside')}</p>
          <details>
            <summary>{t('own_plan.read')}</summary>
            <WholeFlarePlan plan={version.args} />
          </details>
        </Notice>
      ))}
      {earlier.length > 0 && (
        <details>
          <summary>{t('own_plan.versions', { count: earlier.length })}</summary>
          {[...earlier].reverse().map((version) => (
            <details key={version.id}>
              <summary>{titleOf(version)}</summary>
              <WholeFlarePlan plan={version.args} />
            </details>
          ))}
        </details>
      )}
    </>
  );
}

function titleOf(version: FlarePlanVersion): string {
  return t('own_plan.version', { who: whoWrote(version), day: dayAndYear(version.on) });
}
