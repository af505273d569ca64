// While the server is being asked: nothing at first, and a word when it takes longer than an eye notices.
import { t } from '../../text';
import './waiting.css';

export function Waiting() {
  return (
    <p class="waiting small" role="status">
      {t('clinic.waiting')}
    </p>
  );
}
