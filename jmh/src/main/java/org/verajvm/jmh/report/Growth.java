package org.verajvm.jmh.report;

import java.util.Map;

/** How a quantity grows with size: the slope of the straight line through logarithms. */
public final class Growth {
  private Growth() {}

  /**
   * The exponent e for which {@code size^e} fits best: 1 for what grows in proportion.
   *
   * @param points quantities by size, both positive, of at least two sizes
   */
  public static double exponent(Map<Long, Double> points) {
    double[] x = points.keySet().stream().mapToDouble(Math::log).toArray();
    double[] y = points.values().stream().mapToDouble(Math::log).toArray();
    double meanX = mean(x);
    double meanY = mean(y);
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < x.length; i++) {
      covariance += (x[i] - meanX) * (y[i] - meanY);
      variance += (x[i] - meanX) * (x[i] - meanX);
    }
    return covariance / variance;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
