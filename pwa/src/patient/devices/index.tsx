// Mine enheder: where I am signed in, a code for another device, and the password. All of it needs the network.
import { ChangePassword, Devices } from '../../account';
import { t } from '../../text';
import { ME } from '../routes';
import { Screen } from '../Screen';
import { OtherDevice } from './OtherDevice';
import './style.css';

export function MyDevices() {
  return (
    <Screen title={t('devices.title')} back={ME}>
      <OtherDevice />
      <Devices />
      <ChangePassword />
    </Screen>
  );
}
