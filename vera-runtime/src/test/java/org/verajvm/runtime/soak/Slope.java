package org.verajvm.runtime.soak;

/**
 * The straight line through samples taken at equal distances.
 *
 * @param mean of the samples
 * @param growth what the line gains from the first sample to the last
 * @param error the standard error of that
 */
record Slope(double mean, double growth, double error) {
  /** Growth that many standard errors wide is not chance. */
  private static final double CERTAIN = 4;

  /** A share of the mean that a flat line may gain all the same, as from rounding up to pages. */
  private static final double TINY = 0.01;

  static Slope of(double[] samples) {
    int n = samples.length;
    double meanX = (n - 1) / 2.0;
    double meanY = 0;
    for (double sample : samples) {
      meanY += sample / n;
    }
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < n; i++) {
      covariance += (i - meanX) * (samples[i] - meanY);
      variance += (i - meanX) * (i - meanX);
    }
    double slope = covariance / variance;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double off = samples[i] - meanY - slope * (i - meanX);
      squares += off * off;
    }
    double error = Math.sqrt(squares / (n - 2) / variance);
    return new Slope(meanY, slope * (n - 1), error * (n - 1));
  }

  /** Whether the samples do not grow: what the line gains is chance, or next to nothing. */
  boolean isFlat() {
    return isFlat(0);
  }

  /**
   * As {@link #isFlat()}.
   *
   * @param tolerance what the line may gain all the same
   */
  boolean isFlat(double tolerance) {
    return growth <= CERTAIN * error || growth <= Math.max(tolerance, TINY * mean);
  }
}
