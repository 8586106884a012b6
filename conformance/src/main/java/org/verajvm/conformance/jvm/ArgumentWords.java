package org.verajvm.conformance.jvm;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.types.Type;
import org.verajvm.conformance.CaseFormatException;

/** The words of a case's call as values of the function's parameters (spec 12.6.2). */
final class ArgumentWords {
  private ArgumentWords() {}

  /** The types of the parameters that take an argument. */
  static List<Type> parametersWithValue(ProgramInterface.Function function) {
    return function.parameters().stream().filter(type -> type != Type.Primitive.UNIT).toList();
  }

  /**
   * One value for each word.
   *
   * @throws CaseFormatException when number or form of the words does not fit the parameters
   */
  static Object[] values(ProgramInterface.Function function, List<String> words) {
    List<Type> types = parametersWithValue(function);
    if (types.size() != words.size()) {
      throw new CaseFormatException(
          function.name() + " takes " + types.size() + " arguments, not " + words.size());
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      values.add(value(types.get(i), words.get(i)));
    }
    return values.toArray();
  }

  private static Object value(Type type, String word) {
    return switch (type) {
      case Type.Primitive.BOOL -> Boolean.parseBoolean(word);
      case Type.Primitive.FLOAT64 -> Double.parseDouble(word);
      case Type.Primitive.STRING -> word;
      case Type.Primitive.INT, Type.Primitive.NAT, Type.Primitive.BYTE -> new BigInteger(word);
      default -> throw new CaseFormatException("a call cannot give an argument of type " + type);
    };
  }
}
