// One card of the overview. Each reads for itself, so that one that is slow or fails holds no other up.
import type { ComponentChildren } from 'preact';
import type { Answer } from '../../api/client';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { Waiting } from '../../clinic/shell/Waiting';
import { Card } from '../../parts/Card';

interface Props<T> {
  title: string;
  /** What is read, told apart from what the other cards read. */
  about: string;
  read: () => Promise<Answer<T>>;
  children: (value: T, again: () => void) => ComponentChildren;
}

export function Part<T>({ title, about, read, children }: Props<T>) {
  const { value, problem, again } = useReading(read, about);
  return (
    <Card title={title}>
      <ProblemNotice problem={problem} again={again} />
      {value !== null && children(value, again)}
      {value === null && !problem && <Waiting />}
    </Card>
  );
}
