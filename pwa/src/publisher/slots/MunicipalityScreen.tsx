// One municipality of several, by its code.
import { useRoute } from 'preact-iso';
import { t } from '../../text';
import { SLOTS } from '../routes';
import { Municipality } from './Municipality';
import './style.css';

export default function MunicipalityScreen() {
  const code = useRoute().params['code'] ?? '';
  return <Municipality key={code} code={code} back={{ href: SLOTS, label: t('slots.nav') }} />;
}
