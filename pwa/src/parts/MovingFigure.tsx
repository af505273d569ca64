// A drawing that shows its movement when it is asked to, three times, and then rests; asked again meanwhile, it stops.
import { useState } from 'preact/hooks';
import type { Figure as FigureItem } from '../content/items';
import { t } from '../text';
import { Button } from './Button';
import { Figure } from './Figure';

export function MovingFigure({ figure, alt }: { figure: FigureItem; alt: string }) {
  const [moves, setMoves] = useState(false);
  const { viewbox, nodes, poses, round } = figure;
  return (
    <div class="figure-frame" onAnimationEnd={() => setMoves(false)}>
      <Figure viewbox={viewbox} nodes={nodes} alt={alt} poses={moves ? poses : undefined} round={round} />
      {poses && (
        <p class="figure-play">
          <Button look="plain" onClick={() => setMoves(!moves)}>
            {t(moves ? 'figure.stop' : 'figure.move')}
          </Button>
        </p>
      )}
    </div>
  );
}
