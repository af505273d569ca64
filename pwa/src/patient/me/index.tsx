// Mig: my goal, my people, my plan on paper, and what this phone holds.
import { me } from '../../store/read';
import { t } from '../../text';
import { Screen } from '../Screen';
import { currentPlans } from '../state';
import { DevicesCard } from './DevicesCard';
import { Goals } from './Goals';
import { InstallHint } from './InstallHint';
import { LanguageCard } from './LanguageCard';
import { People } from './People';
import { PrintCard } from './PrintCard';
import { SeenByCard } from './SeenByCard';
import { SignOutCard } from './SignOutCard';
import { StoredCard } from './StoredCard';
import { TextSizeCard } from './TextSizeCard';
import './style.css';

export function Me() {
  return (
    <Screen title={t('nav.me')}>
      <div class="screen-body screen-body-beside">
        <div class="screen-body">
          <Goals />
          <People patient={me.value?.patient ?? null} />
          <SeenByCard />
          {currentPlans.value.length > 0 && <PrintCard />}
        </div>
        <div class="screen-body">
          <StoredCard />
          <InstallHint />
          <DevicesCard />
          <LanguageCard />
          <TextSizeCard />
          <SignOutCard />
        </div>
      </div>
    </Screen>
  );
}
