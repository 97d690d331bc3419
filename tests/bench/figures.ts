/** What a script here measures, and how it hands that to `cargo xtask bench`. */

export type Figures = Record<string, number>;

/** The value that a share of the times does not exceed. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function print(figures: Figures): void {
  console.log(JSON.stringify(figures));
}

export function passed(time: number): Promise<void> {
  return new Promise((done) => setTimeout(done, time));
}
