/** The value at a point; `slope` is filled with how it grows along each axis. */
type Valley = (point: Float64Array, slope: Float64Array) => number;

interface Move {
  readonly way: Float64Array;
  readonly bend: Float64Array;
  readonly product: number;
}

/** How many moves the shape of the valley is guessed from. */
const remembered = 10;
/** A move that gains less than this share of the value is the last one. */
const least = 1e-7;

/**
 * The lowest point of a smooth valley with one bottom, by L-BFGS (Nocedal and Wright, Numerical Optimization,
 * algorithm 7.5) with halved steps.
 *
 * @param from where to begin
 * @param most moves
 */
export function minimise(valley: Valley, from: Float64Array, most: number): Float64Array {
  let point = Float64Array.from(from);
  let slope = new Float64Array(point.length);
  let value = valley(point, slope);
  const moves: Move[] = [];
  for (let step = 0; step < most; step++) {
    const way = wayDown(slope, moves);
    const steep = dot(way, slope);
    if (steep >= 0) break;
    let length = moves.length === 0 ? 1 / Math.sqrt(dot(slope, slope)) : 1;
    const next = new Float64Array(point.length);
    const nextSlope = new Float64Array(point.length);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let halving = 0; halving < 30; halving++, length /= 2) {
      for (let index = 0; index < next.length; index++)
        next[index] = (point[index] ?? 0) + length * (way[index] ?? 0);
      nextValue = valley(next, nextSlope);
      if (nextValue <= value + 1e-4 * length * steep) break;
    }
    if (!(nextValue < value)) break;
    remember(moves, difference(next, point), difference(nextSlope, slope));
    const gain = value - nextValue;
    [point, slope, value] = [next, nextSlope, nextValue];
    if (gain < least * Math.abs(value)) break;
  }
  return point;
}

function remember(moves: Move[], way: Float64Array, bend: Float64Array): void {
  const product = dot(way, bend);
  if (product <= 1e-12) return;
  moves.push({ way, bend, product });
  if (moves.length > remembered) moves.shift();
}

/** Down the slope, bent by what the last moves have shown of the valley. */
function wayDown(slope: Float64Array, moves: readonly Move[]): Float64Array {
  const way = slope.map((value) => -value);
  const shares: number[] = [];
  for (const { way: moved, bend, product } of moves.toReversed()) {
    const share = dot(moved, way) / product;
    shares.push(share);
    addScaled(way, bend, -share);
  }
  const last = moves.at(-1);
  if (last) {
    const scale = last.product / dot(last.bend, last.bend);
    for (let index = 0; index < way.length; index++) way[index] = (way[index] ?? 0) * scale;
  }
  for (const { way: moved, bend, product } of moves)
    addScaled(way, moved, (shares.pop() ?? 0) - dot(bend, way) / product);
  return way;
}

function dot(one: Float64Array, two: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += (one[index] ?? 0) * (two[index] ?? 0);
  return sum;
}

function difference(one: Float64Array, two: Float64Array): Float64Array {
  return one.map((value, index) => value - (two[index] ?? 0));
}

function addScaled(to: Float64Array, what: Float64Array, scale: number): void {
  for (let index = 0; index < to.length; index++) to[index] = (to[index] ?? 0) + scale * (what[index] ?? 0);
}
