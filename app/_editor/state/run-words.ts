/** A duration, as short as it can be told: "0.04 s", "6.2 s", "48 s", "3 min 5 s", "2 h 4 min". */
export function tellSeconds(seconds: number): string {
  if (seconds < 1) return `${seconds.toFixed(2)} s`;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return withRest(Math.floor(whole / 60), 'min', whole % 60, 's');
  return withRest(Math.floor(whole / 3600), 'h', Math.floor((whole % 3600) / 60), 'min');
}

/** What is left, for people: never more exact than it can be. */
export function tellSecondsLeft(seconds: number): string {
  return seconds < 1 ? 'almost done' : `${tellSeconds(Math.ceil(seconds))} left`;
}

/** A share of the whole in percent; only what is done is 100 %. */
export function tellShare(share: number): string {
  return `${share < 1 ? Math.min(99, Math.floor(share * 100)) : 100}%`;
}

/** How fast something goes on: "6.1/s", or "1 in 4.2 s" where it is slow. */
export function tellRate(rate: number): string {
  return rate >= 1 ? `${rate.toFixed(1)}/s` : `1 in ${tellSeconds(1 / rate)}`;
}

/** A moment of today by the clock, an earlier one with its day. */
export function tellMoment(at: number, now: number, to: 'minutes' | 'seconds' = 'minutes'): string {
  const date = new Date(at);
  const time = date.toLocaleTimeString([], {
    ...{ hour: '2-digit', minute: '2-digit', hour12: false },
    ...(to === 'seconds' ? { second: '2-digit' } : {}),
  });
  if (date.toDateString() === new Date(now).toDateString()) return time;
  const day = date.toLocaleDateString([], { day: 'numeric', month: 'short' });
  return `${day}, ${time}`;
}

function withRest(amount: number, unit: string, rest: number, restUnit: string): string {
  return rest === 0 ? `${amount} ${unit}` : `${amount} ${unit} ${rest} ${restUnit}`;
}
