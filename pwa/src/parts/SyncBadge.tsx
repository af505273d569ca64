// The badge that says where the patient's work is, in one of four true words. It leads to the page that tells more.
import { Badge, type BadgeLook } from './Badge';
import type { IconName } from './Icon';
import './sync-badge.css';

const SHAPES: Record<SyncBadgeWord, { look: BadgeLook; icon: IconName }> = {
  safe: { look: 'safe', icon: 'check' },
  here: { look: 'here', icon: 'up' },
  sending: { look: 'calm', icon: 'send' },
  needs_you: { look: 'alarm', icon: 'look' },
};

export type SyncBadgeWord = 'here' | 'sending' | 'safe' | 'needs_you';

interface Props {
  word: SyncBadgeWord;
  text: string;
  /** What the link is for, heard after the word. */
  more: string;
  href: string;
}

export function SyncBadge({ word, text, more, href }: Props) {
  return (
    <a class="sync-badge" href={href}>
      <Badge {...SHAPES[word]}>
        <span>{text}</span>
        <span class="heard">. {more}</span>
      </Badge>
    </a>
  );
}
