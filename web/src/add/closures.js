/**
 * Times of the year in which something rests, as the form asks for them. Pure.
 *
 * @typedef {{from: string, to: string}} Closure  --MM-DD, both ends included
 */

const FIXED = {
  newYear: { from: '--12-29', to: '--01-03' },
  bon: { from: '--08-13', to: '--08-16' },
};
/** The last day of each month; a closure until February's end holds in leap years too. */
const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * @param {Closure[]} closures
 * @returns {{newYear: boolean, bon: boolean, winter: {from: number, to: number}|null}} winter: whole months of rest
 */
export function seasonsOf(closures) {
  const whole = closures.map(monthsOf).find(Boolean);
  return { newYear: closures.some(is('newYear')), bon: closures.some(is('bon')), winter: whole ?? null };
}

/**
 * @param {Closure[]} closures those that the form does not ask for are kept
 * @param {'newYear'|'bon'|'winter'} season
 * @param {{from: number, to: number}|null} months null when it does not rest then; the months only count in winter
 * @returns {Closure[]}
 */
export function withSeason(closures, season, months) {
  const first = closures.find(monthsOf);
  const others = closures.filter((each) => (season === 'winter' ? each !== first : !is(season)(each)));
  if (!months) return others;
  return [...others, season === 'winter' ? closureOf(months) : FIXED[season]];
}

function is(season) {
  return ({ from, to }) => from === FIXED[season].from && to === FIXED[season].to;
}

function monthsOf({ from, to }) {
  const [first, last] = [from, to].map((day) => ({ month: Number(day.slice(2, 4)), day: Number(day.slice(5)) }));
  const whole = first.day === 1 && last.day >= Math.min(LAST_DAYS[last.month - 1], last.month === 2 ? 28 : 31);
  return whole ? { from: first.month, to: last.month } : null;
}

function closureOf({ from, to }) {
  return { from: `--${two(from)}-01`, to: `--${two(to)}-${LAST_DAYS[to - 1]}` };
}

function two(number) {
  return String(number).padStart(2, '0');
}
