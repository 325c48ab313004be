/** Directions to try for a name around its point: above, below, beside, then the corners. */
const DIRECTIONS = [[0, -1], [0, 1], [1, 0], [-1, 0], [1, -1], [-1, -1], [1, 1], [-1, 1]];

/** How far to try, in pixels beyond the name's own half size. */
const DISTANCES = [8, 24, 40];

const CANDIDATES = DISTANCES.flatMap((distance) => DIRECTIONS.map(([x, y]) => ({ x, y, distance })));

/**
 * Moves each name of a place to where neither a pin nor another name covers it; a name that finds no room is
 * hidden until the map moves.
 *
 * @param {HTMLElement} names the pane of names
 * @param {HTMLElement} pins the pane of pins and clusters
 */
export function arrangeNames(names, pins) {
  const taken = [...pins.children].map((pin) => pin.getBoundingClientRect());
  const moves = [];
  for (const name of names.children) {
    const label = name.firstElementChild;
    const { width, height } = label.getBoundingClientRect();
    const { left, top } = name.getBoundingClientRect();
    const place = CANDIDATES
      .map(({ x, y, distance }) => ({ x: x * (width / 2 + distance), y: y * (height / 2 + distance) }))
      .map(({ x, y }) => ({ x, y, box: boxAround(left + x, top + y, width, height) }))
      .find(({ box }) => !taken.some((other) => overlaps(box, other)));
    if (place) taken.push(place.box);
    moves.push({ label, place });
  }
  for (const { label, place } of moves) {
    label.style.visibility = place ? 'visible' : 'hidden';
    if (place) label.style.translate = `calc(-50% + ${place.x}px) calc(-50% + ${place.y}px)`;
  }
}

function boxAround(x, y, width, height) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlaps(a, b) {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
