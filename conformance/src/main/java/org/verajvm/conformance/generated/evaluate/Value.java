package org.verajvm.conformance.generated.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.verajvm.conformance.generated.Binding;
import org.verajvm.conformance.generated.Tree;

/** A value. Maps, sets and decimals have an identity, since each is one entry of a store. */
sealed interface Value {
  record Whole(BigInteger value) implements Value {}

  record Real(double value) implements Value {}

  record Text(String value) implements Value {}

  record Truth(boolean value) implements Value {}

  record Nothing() implements Value {}

  record Sequence(List<Value> elements) implements Value {}

  record Data(String constructor, List<Value> fields) implements Value {}

  /** A function with the values of exactly those bindings that its body uses. */
  record Closure(Tree.Lambda code, Map<Binding, Value> captured) implements Value {}

  /** A value that lives in a host store. */
  sealed interface Handle extends Value {}

  /** A version of a map, in order of insertion; an update keeps its place. */
  final class MapHandle implements Handle {
    final Map<Value, Value> entries;

    MapHandle(Map<Value, Value> entries) {
      this.entries = entries;
    }

    MapHandle with(Value key, Value value) {
      Map<Value, Value> next = new LinkedHashMap<>(entries);
      next.put(key, value);
      return new MapHandle(next);
    }

    MapHandle without(Value key) {
      Map<Value, Value> next = new LinkedHashMap<>(entries);
      next.remove(key);
      return new MapHandle(next);
    }
  }

  /** A version of a set, in order of insertion. */
  final class SetHandle implements Handle {
    final LinkedHashSet<Value> elements;

    SetHandle(LinkedHashSet<Value> elements) {
      this.elements = elements;
    }

    SetHandle with(Value element) {
      LinkedHashSet<Value> next = new LinkedHashSet<>(elements);
      next.add(element);
      return new SetHandle(next);
    }

    SetHandle without(Value element) {
      LinkedHashSet<Value> next = new LinkedHashSet<>(elements);
      next.remove(element);
      return new SetHandle(next);
    }
  }

  /** A decimal; zero has a sign that BigDecimal does not know. */
  final class DecimalHandle implements Handle {
    final BigDecimal value;
    final boolean negative;

    DecimalHandle(BigDecimal value, boolean negativeZero) {
      this.value = value;
      this.negative = value.signum() < 0 || (value.signum() == 0 && negativeZero);
    }
  }

  static Value of(boolean value) {
    return new Truth(value);
  }

  static Value of(String value) {
    return new Text(value);
  }

  static Value of(long value) {
    return new Whole(BigInteger.valueOf(value));
  }

  static Value of(BigInteger value) {
    return new Whole(value);
  }

  static Value some(Value value) {
    return new Data("Some", List.of(value));
  }

  static Value none() {
    return new Data("None", List.of());
  }

  /** The sequence with one more element. */
  static Value appended(List<Value> elements, Value last) {
    List<Value> all = new ArrayList<>(elements);
    all.add(last);
    return new Sequence(all);
  }
}
