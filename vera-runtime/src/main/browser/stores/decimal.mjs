/**
 * Exact decimal arithmetic as spec 9.7.2 has it: 28 significant digits, ties to even, exponents
 * without bound. A value is `sign * coefficient * 10^exponent`; trailing zeros count.
 */
const PRECISION = 28;

/** Exponents of literals and of rounding reach this far. */
const EXPONENT_LIMIT = 999999;

const GRAMMAR = /^([+-])?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d+))?$/;

/** @param {number | bigint} n */
const pow10 = (n) => 10n ** BigInt(n);

/** @param {bigint} n */
const digits = (n) => n.toString().length;

export class Decimal {
  /**
   * @param {boolean} negative
   * @param {bigint} coefficient not negative
   * @param {number} exponent
   * @param {string} special the text of a value that is not finite, else empty
   */
  constructor(negative, coefficient, exponent, special = '') {
    this.negative = negative;
    this.coefficient = coefficient;
    this.exponent = exponent;
    this.special = special;
  }

  /** @param {bigint} n */
  static fromInt(n) {
    return new Decimal(n < 0n, n < 0n ? -n : n, 0);
  }

  /**
   * The shortest decimal that reads back as `x`, with the exponent its usual notation implies:
   * `100.0` has one decimal place, `1e+16` has none.
   *
   * @param {number} x
   */
  static fromFloat(x) {
    if (!Number.isFinite(x)) {
      return new Decimal(x < 0, 0n, 0, Number.isNaN(x) ? 'NaN' : x < 0 ? '-Infinity' : 'Infinity');
    }
    const negative = x < 0 || Object.is(x, -0);
    const [mantissa, power] = Math.abs(x).toExponential().split('e');
    const text = mantissa.replace('.', '');
    const scientific = Number(power);
    const exponent = scientific - text.length + 1;
    if (scientific < -4 || scientific >= 16 || exponent < 0) {
      return new Decimal(negative, BigInt(text), exponent);
    }
    return new Decimal(negative, BigInt(text) * pow10(exponent + 1), -1);
  }

  /**
   * @param {string} text
   * @returns {Decimal | undefined} undefined where the text is not in the grammar
   */
  static parse(text) {
    const match = GRAMMAR.exec(text.trim());
    if (match === null) {
      return undefined;
    }
    const [, sign, whole = '', fraction = '', bare = '', power = '0'] = match;
    const significant = power.replace(/^[+-]?0*/, '');
    if (significant.length > 6 || Number(significant) > EXPONENT_LIMIT) {
      return undefined;
    }
    const places = fraction.length + bare.length;
    return new Decimal(sign === '-', BigInt(whole + fraction + bare), Number(power) - places);
  }

  get isZero() {
    return this.coefficient === 0n;
  }

  /** The exponent of the leading digit. */
  get adjusted() {
    return this.exponent + digits(this.coefficient) - 1;
  }

  /** Rounded to the precision. */
  rounded() {
    const excess = digits(this.coefficient) - PRECISION;
    return excess <= 0 ? this : this.rescaled(this.exponent + excess).trimmedCarry();
  }

  /** 9.99… rounds to one digit more than the precision; the last is a zero. */
  trimmedCarry() {
    return digits(this.coefficient) > PRECISION
      ? new Decimal(this.negative, this.coefficient / 10n, this.exponent + 1)
      : this;
  }

  /**
   * The nearest value with the given exponent, ties to even.
   *
   * @param {number} exponent
   */
  rescaled(exponent) {
    if (this.isZero) {
      return new Decimal(this.negative, 0n, exponent);
    }
    if (exponent <= this.exponent) {
      const scaled = this.coefficient * pow10(this.exponent - exponent);
      return new Decimal(this.negative, scaled, exponent);
    }
    if (exponent > this.adjusted + 1) {
      return new Decimal(this.negative, 0n, exponent);
    }
    const unit = pow10(exponent - this.exponent);
    const quotient = this.coefficient / unit;
    const twice = (this.coefficient % unit) * 2n;
    const up = twice > unit || (twice === unit && quotient % 2n === 1n);
    return new Decimal(this.negative, up ? quotient + 1n : quotient, exponent);
  }

  /** @param {Decimal} other */
  plus(other) {
    const exponent = Math.min(this.exponent, other.exponent);
    if (this.isZero && other.isZero) {
      return new Decimal(this.negative && other.negative, 0n, exponent);
    }
    if (this.isZero || other.isZero) {
      const kept = this.isZero ? other : this;
      return kept.rescaled(Math.max(exponent, kept.exponent - PRECISION - 1)).rounded();
    }
    const [a, b] = aligned(this, other);
    const sum = (a.negative ? -a.coefficient : a.coefficient) + (b.negative ? -b.coefficient : b.coefficient);
    return new Decimal(sum < 0n, sum < 0n ? -sum : sum, sum === 0n ? exponent : a.exponent).rounded();
  }

  /** @param {Decimal} other */
  minus(other) {
    return this.plus(new Decimal(!other.negative, other.coefficient, other.exponent));
  }

  /** @param {Decimal} other */
  times(other) {
    return new Decimal(
      this.negative !== other.negative,
      this.coefficient * other.coefficient,
      this.exponent + other.exponent,
    ).rounded();
  }

  /**
   * @param {Decimal} other
   * @returns {Decimal | undefined} undefined where the divisor is zero
   */
  dividedBy(other) {
    if (other.isZero) {
      return undefined;
    }
    const negative = this.negative !== other.negative;
    const ideal = this.exponent - other.exponent;
    if (this.isZero) {
      return new Decimal(negative, 0n, ideal);
    }
    const shift = digits(other.coefficient) - digits(this.coefficient) + PRECISION + 1;
    const dividend = shift >= 0 ? this.coefficient * pow10(shift) : this.coefficient;
    const divisor = shift >= 0 ? other.coefficient : other.coefficient * pow10(-shift);
    let quotient = dividend / divisor;
    let exponent = ideal - shift;
    if (dividend % divisor !== 0n) {
      // A sticky digit: never let a remainder look like a tie or like nothing.
      quotient += quotient % 5n === 0n ? 1n : 0n;
    } else {
      for (; exponent < ideal && quotient % 10n === 0n; exponent++) {
        quotient /= 10n;
      }
    }
    return new Decimal(negative, quotient, exponent).rounded();
  }

  negated() {
    return this.isZero
      ? new Decimal(false, 0n, this.exponent)
      : new Decimal(!this.negative, this.coefficient, this.exponent).rounded();
  }

  absolute() {
    return new Decimal(false, this.coefficient, this.exponent).rounded();
  }

  /**
   * Rounded to a number of decimal places; unchanged where the result would need more than the
   * precision. A negative number of places is limited by the precision of its quantum.
   *
   * @param {bigint} places
   */
  roundedTo(places) {
    if (places > BigInt(EXPONENT_LIMIT + PRECISION - 1) || places < BigInt(-EXPONENT_LIMIT)) {
      return this;
    }
    const exponent = places >= 0n ? -Number(places) : Math.max(0, -Number(places) - PRECISION + 1);
    if (!this.isZero && this.adjusted - exponent + 1 > PRECISION + 1) {
      return this;
    }
    const result = this.rescaled(exponent);
    return digits(result.coefficient) > PRECISION ? this : result;
  }

  /**
   * @param {Decimal} other
   * @returns {number} negative, zero or positive
   */
  compareTo(other) {
    if (this.isZero && other.isZero) {
      return 0;
    }
    const sign = this.isZero ? 0 : this.negative ? -1 : 1;
    const otherSign = other.isZero ? 0 : other.negative ? -1 : 1;
    if (sign !== otherSign) {
      return sign - otherSign;
    }
    if (this.adjusted !== other.adjusted) {
      return this.adjusted < other.adjusted ? -sign : sign;
    }
    const exponent = Math.min(this.exponent, other.exponent);
    const a = this.coefficient * pow10(this.exponent - exponent);
    const b = other.coefficient * pow10(other.exponent - exponent);
    return a === b ? 0 : a < b ? -sign : sign;
  }

  toNumber() {
    return Number(this.toString());
  }

  toString() {
    if (this.special !== '') {
      return this.special;
    }
    const text = this.coefficient.toString();
    const sign = this.negative ? '-' : '';
    const left = this.exponent + text.length;
    if (this.exponent > 0 || left <= -6) {
      const power = left - 1;
      const fraction = text.length > 1 ? `.${text.slice(1)}` : '';
      return `${sign}${text[0]}${fraction}E${power < 0 ? '-' : '+'}${Math.abs(power)}`;
    }
    if (left <= 0) {
      return `${sign}0.${'0'.repeat(-left)}${text}`;
    }
    return left === text.length ? sign + text : `${sign}${text.slice(0, left)}.${text.slice(left)}`;
  }
}

/**
 * Both values with one exponent. Where one is so small that only its existence matters, it becomes
 * one unit in a place that rounding still sees, so the cost does not grow with the distance.
 *
 * @param {Decimal} a
 * @param {Decimal} b
 * @returns {[Decimal, Decimal]}
 */
function aligned(a, b) {
  const high = a.exponent < b.exponent ? b : a;
  const low = high === a ? b : a;
  const floor = high.exponent + Math.min(-1, digits(high.coefficient) - PRECISION - 2);
  const small = low.adjusted < floor ? new Decimal(low.negative, 1n, floor) : low;
  const scaled = high.coefficient * pow10(high.exponent - small.exponent);
  return [new Decimal(high.negative, scaled, small.exponent), small];
}
