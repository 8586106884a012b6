package org.verajvm.parity.compute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The times that one program took in both hosts, in milliseconds. */
final class Timing {
  private final List<Double> jvm = new ArrayList<>();
  private final List<Double> chromium = new ArrayList<>();

  void add(double onJvm, double inChromium) {
    jvm.add(onJvm);
    chromium.add(inChromium);
  }

  double jvm() {
    return median(jvm);
  }

  double chromium() {
    return median(chromium);
  }

  private static double median(List<Double> times) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
