/**
 * Is this public key a point at which a signature means anything? WebCrypto answers only partly (an Ed25519 key of small
 * order imports and then "verifies" signatures that nobody made), so the arithmetic is done here once per key.
 * Curves: RFC 8032 section 5.1 (edwards25519), FIPS 186-5 and SP 800-186 (P-256, P-384).
 */

const p25519 = 2n ** 255n - 19n;
const order25519 = 2n ** 252n + 27742317777372353535851937790883648493n;
const d25519 = mod(-121665n * power(121666n, p25519 - 2n, p25519), p25519);
const rootOfMinusOne = power(2n, (p25519 - 1n) / 4n, p25519);

/** A point of edwards25519 in extended coordinates: x = X/Z, y = Y/Z, T = XY/Z. */
type Point = readonly [X: bigint, Y: bigint, Z: bigint, T: bigint];
const neutral: Point = [0n, 1n, 1n, 0n];

/** Prime and b of y² = x³ - 3x + b. */
const primeCurves = {
  'P-256': {
    bytes: 32,
    prime: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    bytes: 48,
    prime: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
} as const;

export type PrimeCurve = keyof typeof primeCurves;

/**
 * What is wrong with 32 bytes as an Ed25519 public key, or nothing. Only a canonical encoding of a point of the prime
 * order passes; every key made by the rules of RFC 8032 is one.
 */
export function ed25519Fault(encoded: Uint8Array): string | undefined {
  if (encoded.length !== 32) return `has ${encoded.length} bytes where an Ed25519 key has 32`;
  const value = bigint(encoded.slice().reverse());
  const sign = value >> 255n;
  const y = value & (2n ** 255n - 1n);
  if (y >= p25519) return 'is not in canonical encoding (y is not below the prime)';
  const x = recoverX(y);
  if (x === undefined) return 'is not a point of the curve';
  if (x === 0n && sign === 1n) return 'is not in canonical encoding (a sign on x = 0)';
  const signed = (x & 1n) === sign ? x : p25519 - x;
  const point: Point = [signed, y, 1n, mod(signed * y, p25519)];
  if (isNeutral(multiply(point, 8n))) return 'is a point of small order, for which anybody can forge signatures';
  if (!isNeutral(multiply(point, order25519))) return 'is a point outside the prime-order group';
  return undefined;
}

/** What is wrong with an affine point as a public key of a NIST curve, or nothing. Both curves have cofactor 1. */
export function primeCurveFault(curve: PrimeCurve, x: Uint8Array, y: Uint8Array): string | undefined {
  const { bytes, prime, b } = primeCurves[curve];
  if (x.length !== bytes || y.length !== bytes)
    return `has coordinates of ${x.length} and ${y.length} bytes where ${curve} has ${bytes}`;
  const [u, v] = [bigint(x), bigint(y)];
  if (u >= prime || v >= prime) return 'has a coordinate that is not below the prime';
  return mod(v * v - (u * u * u - 3n * u + b), prime) === 0n ? undefined : `is not a point of ${curve}`;
}

/** x² = (y² - 1) / (d y² + 1), RFC 8032 section 5.1.3; either root. */
function recoverX(y: bigint): bigint | undefined {
  const u = mod(y * y - 1n, p25519);
  const v = mod(d25519 * y * y + 1n, p25519);
  const square = mod(u * power(v, p25519 - 2n, p25519), p25519);
  const root = power(square, (p25519 + 3n) / 8n, p25519);
  for (const x of [root, mod(root * rootOfMinusOne, p25519)]) if (mod(x * x, p25519) === square) return x;
  return undefined;
}

/** RFC 8032 section 5.1.4; the formula is complete, so it also doubles. */
function add([X1, Y1, Z1, T1]: Point, [X2, Y2, Z2, T2]: Point): Point {
  const a = mod((Y1 - X1) * (Y2 - X2), p25519);
  const b = mod((Y1 + X1) * (Y2 + X2), p25519);
  const c = mod(2n * d25519 * T1 * T2, p25519);
  const d = mod(2n * Z1 * Z2, p25519);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f, p25519), mod(g * h, p25519), mod(f * g, p25519), mod(e * h, p25519)];
}

function multiply(point: Point, factor: bigint): Point {
  let [sum, step] = [neutral, point];
  for (let rest = factor; rest > 0n; rest >>= 1n) {
    if (rest & 1n) sum = add(sum, step);
    step = add(step, step);
  }
  return sum;
}

function isNeutral([X, Y, Z]: Point): boolean {
  return X === 0n && Y === Z;
}

function bigint(bigEndian: Uint8Array): bigint {
  return bigEndian.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

function mod(value: bigint, prime: bigint): bigint {
  const rest = value % prime;
  return rest < 0n ? rest + prime : rest;
}

function power(base: bigint, exponent: bigint, prime: bigint): bigint {
  let result = 1n;
  for (let [square, rest] = [mod(base, prime), exponent]; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = mod(result * square, prime);
    square = mod(square * square, prime);
  }
  return result;
}
