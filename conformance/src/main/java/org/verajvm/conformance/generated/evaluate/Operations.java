package org.verajvm.conformance.generated.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.verajvm.conformance.generated.Operation;
import org.verajvm.conformance.generated.evaluate.Value.DecimalHandle;
import org.verajvm.conformance.generated.evaluate.Value.MapHandle;
import org.verajvm.conformance.generated.evaluate.Value.SetHandle;

/** What the operations of the library do. */
final class Operations {
  private static final int BYTES = 256;

  private final Evaluator evaluator;

  Operations(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value apply(Operation operation, List<Value> of) {
    return switch (operation) {
      case ABS -> Value.of(whole(of, 0).abs());
      case MIN -> Value.of(whole(of, 0).min(whole(of, 1)));
      case MAX -> Value.of(whole(of, 0).max(whole(of, 1)));
      case SIGN -> Value.of(whole(of, 0).signum());
      case CLAMP -> Value.of(whole(of, 0).max(whole(of, 1)).min(whole(of, 2)));
      case NAT_TO_INT -> Arithmetic.widened(of.getFirst());
      case INT_TO_NAT -> when(whole(of, 0).signum() >= 0, of.getFirst());
      case INT_TO_BYTE ->
          when(
              whole(of, 0).signum() >= 0 && whole(of, 0).compareTo(BigInteger.valueOf(BYTES)) < 0,
              of.getFirst());
      case BYTE_TO_INT -> of.getFirst();
      case INT_TO_STRING, NAT_TO_STRING, BOOL_TO_STRING, FLOAT_TO_STRING, SHOW ->
          Value.of(Texts.shown(of.getFirst()));
      case INT_TO_FLOAT -> new Value.Real(whole(of, 0).doubleValue());
      case STRING_LENGTH -> Value.of(text(of, 0).length());
      case STRING_CONCAT -> Value.of(text(of, 0) + text(of, 1));
      case STRING_UPPER -> Value.of(text(of, 0).toUpperCase(Locale.ROOT));
      case STRING_LOWER -> Value.of(text(of, 0).toLowerCase(Locale.ROOT));
      case STRING_STRIP -> Value.of(text(of, 0).strip());
      case STRING_REVERSE -> Value.of(new StringBuilder(text(of, 0)).reverse().toString());
      case STRING_CONTAINS -> Value.of(text(of, 0).contains(text(of, 1)));
      case STRING_STARTS_WITH -> Value.of(text(of, 0).startsWith(text(of, 1)));
      case STRING_ENDS_WITH -> Value.of(text(of, 0).endsWith(text(of, 1)));
      case STRING_JOIN ->
          Value.of(
              elements(of, 0).stream()
                  .map(each -> ((Value.Text) each).value())
                  .collect(Collectors.joining(text(of, 1))));
      case OPTION_UNWRAP_OR, RESULT_UNWRAP_OR -> isSuccess(of) ? inner(of) : of.get(1);
      case OPTION_MAP ->
          isSuccess(of)
              ? Value.some(evaluator.invoke(of.get(1), List.of(inner(of))))
              : Value.none();
      case EQ -> Value.of(Arithmetic.equal(of.get(0), of.get(1)));
      case COMPARE -> Arithmetic.ordering(of.get(0), of.get(1));
      case HASH -> Value.of(Texts.shown(of.getFirst()).hashCode());
      case ARRAY_LENGTH,
          ARRAY_APPEND,
          ARRAY_CONCAT,
          ARRAY_SLICE,
          ARRAY_REVERSE,
          ARRAY_MAP,
          ARRAY_FILTER,
          ARRAY_FOLD,
          ARRAY_ANY,
          ARRAY_ALL,
          ARRAY_FIND ->
          array(operation, of);
      case MAP_NEW -> new MapHandle(new LinkedHashMap<>());
      case MAP_INSERT -> map(of).with(of.get(1), of.get(2));
      case MAP_GET -> {
        Value found = map(of).entries.get(of.get(1));
        yield found == null ? Value.none() : Value.some(found);
      }
      case MAP_CONTAINS -> Value.of(map(of).entries.containsKey(of.get(1)));
      case MAP_REMOVE -> map(of).without(of.get(1));
      case MAP_SIZE -> Value.of(map(of).entries.size());
      case MAP_KEYS -> new Value.Sequence(List.copyOf(map(of).entries.keySet()));
      case MAP_VALUES -> new Value.Sequence(List.copyOf(map(of).entries.values()));
      case SET_NEW -> new SetHandle(new LinkedHashSet<>());
      case SET_ADD -> set(of).with(of.get(1));
      case SET_CONTAINS -> Value.of(set(of).elements.contains(of.get(1)));
      case SET_REMOVE -> set(of).without(of.get(1));
      case SET_SIZE -> Value.of(set(of).elements.size());
      case SET_TO_ARRAY -> new Value.Sequence(List.copyOf(set(of).elements));
      case DECIMAL_FROM_INT -> new DecimalHandle(new BigDecimal(whole(of, 0)), false);
      case DECIMAL_ADD -> Decimals.add(decimal(of, 0), decimal(of, 1));
      case DECIMAL_SUB -> Decimals.subtract(decimal(of, 0), decimal(of, 1));
      case DECIMAL_MUL -> Decimals.multiply(decimal(of, 0), decimal(of, 1));
      case DECIMAL_DIV -> Decimals.divide(decimal(of, 0), decimal(of, 1));
      case DECIMAL_NEG -> Decimals.negate(decimal(of, 0));
      case DECIMAL_ABS -> Decimals.absolute(decimal(of, 0));
      case DECIMAL_COMPARE -> {
        int order = decimal(of, 0).value.compareTo(decimal(of, 1).value);
        yield new Value.Data(order < 0 ? "Less" : order == 0 ? "Equal" : "Greater", List.of());
      }
      case DECIMAL_EQ -> Value.of(decimal(of, 0).value.compareTo(decimal(of, 1).value) == 0);
      case DECIMAL_TO_STRING -> Value.of(Texts.decimal(decimal(of, 0)));
    };
  }

  private Value array(Operation operation, List<Value> of) {
    List<Value> elements = elements(of, 0);
    return switch (operation) {
      case ARRAY_LENGTH -> Value.of(elements.size());
      case ARRAY_APPEND -> Value.appended(elements, of.get(1));
      case ARRAY_CONCAT -> {
        List<Value> all = new ArrayList<>(elements);
        all.addAll(elements(of, 1));
        yield new Value.Sequence(all);
      }
      case ARRAY_SLICE -> slice(elements, whole(of, 1), whole(of, 2));
      case ARRAY_REVERSE -> new Value.Sequence(elements.reversed());
      case ARRAY_MAP ->
          new Value.Sequence(elements.stream().map(each -> invoke(of.get(1), each)).toList());
      case ARRAY_FILTER ->
          new Value.Sequence(elements.stream().filter(each -> holds(of.get(1), each)).toList());
      case ARRAY_FOLD -> {
        Value state = of.get(1);
        for (Value each : elements) {
          state = evaluator.invoke(of.get(2), List.of(state, each));
        }
        yield state;
      }
      case ARRAY_ANY -> Value.of(elements.stream().anyMatch(each -> holds(of.get(1), each)));
      case ARRAY_ALL -> Value.of(elements.stream().allMatch(each -> holds(of.get(1), each)));
      case ARRAY_FIND ->
          elements.stream()
              .filter(each -> holds(of.get(1), each))
              .findFirst()
              .map(Value::some)
              .orElseGet(Value::none);
      default -> throw new IllegalStateException(operation + " is not one of arrays");
    };
  }

  private static Value slice(List<Value> elements, BigInteger from, BigInteger to) {
    BigInteger size = BigInteger.valueOf(elements.size());
    int first = from.max(BigInteger.ZERO).min(size).intValue();
    int last = to.max(BigInteger.ZERO).min(size).intValue();
    return new Value.Sequence(
        first >= last ? List.of() : List.copyOf(elements.subList(first, last)));
  }

  private Value invoke(Value function, Value argument) {
    return evaluator.invoke(function, List.of(argument));
  }

  private boolean holds(Value predicate, Value argument) {
    return ((Value.Truth) invoke(predicate, argument)).value();
  }

  private static Value when(boolean condition, Value value) {
    return condition ? Value.some(value) : Value.none();
  }

  private static boolean isSuccess(List<Value> of) {
    String constructor = ((Value.Data) of.getFirst()).constructor();
    return constructor.equals("Some") || constructor.equals("Ok");
  }

  private static Value inner(List<Value> of) {
    return ((Value.Data) of.getFirst()).fields().getFirst();
  }

  private static BigInteger whole(List<Value> of, int place) {
    return ((Value.Whole) of.get(place)).value();
  }

  private static String text(List<Value> of, int place) {
    return ((Value.Text) of.get(place)).value();
  }

  private static List<Value> elements(List<Value> of, int place) {
    return ((Value.Sequence) of.get(place)).elements();
  }

  private static MapHandle map(List<Value> of) {
    return (MapHandle) of.getFirst();
  }

  private static SetHandle set(List<Value> of) {
    return (SetHandle) of.getFirst();
  }

  private static DecimalHandle decimal(List<Value> of, int place) {
    return (DecimalHandle) of.get(place);
  }
}
