/**
 * The shortest text that reads back as the float, in the notation of the command line: fixed from
 * 1e-4 up to 1e16, else scientific.
 *
 * @param {number} x
 */
export function floatText(x) {
  if (!Number.isFinite(x)) {
    return Number.isNaN(x) ? 'nan' : x < 0 ? '-inf' : 'inf';
  }
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  const [mantissa, power] = Math.abs(x).toExponential().split('e');
  const exponent = Number(power);
  const digits = mantissa.replace('.', '');
  if (exponent < -4 || exponent >= 16) {
    const width = String(Math.abs(exponent)).padStart(2, '0');
    return `${sign}${mantissa}e${exponent < 0 ? '-' : '+'}${width}`;
  }
  if (exponent < 0) {
    return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  }
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}
