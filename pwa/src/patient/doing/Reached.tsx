// How much of the quota is reached, as a bar and in words.
export function Reached({ share, words }: { share: number; words: string }) {
  return (
    <div>
      <div class="doing-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(share, 1) * 100}%` }} />
      </div>
      <p class="num doing-of">{words}</p>
    </div>
  );
}
