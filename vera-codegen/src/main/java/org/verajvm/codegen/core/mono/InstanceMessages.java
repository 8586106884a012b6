package org.verajvm.codegen.core.mono;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.TypeVariable;

/**
 * Messages of violations name the instance: {@code identity$Int(@Int -> @Int)}. What follows the
 * first line quotes the source and stays.
 */
final class InstanceMessages {
  private InstanceMessages() {}

  /**
   * @param name the generic function's name, as the message has it
   */
  static String instantiate(
      String message, String name, List<TypeVariable> variables, List<Type> typeArguments) {
    int end = message.indexOf('\n');
    String first = end < 0 ? message : message.substring(0, end);
    String rest = end < 0 ? "" : message.substring(end);
    String suffix = InstanceNames.suffix(typeArguments);
    String named =
        first
            .replace(" in " + name + "(", " in " + name + suffix + "(")
            .replace("'" + name + "'", "'" + name + suffix + "'");
    for (int i = 0; i < variables.size(); i++) {
      String variable = "(?<![\\w$])" + Pattern.quote(variables.get(i).name()) + "(?![\\w$])";
      String type = Matcher.quoteReplacement(InstanceNames.text(typeArguments.get(i)));
      named = named.replaceAll(variable, type);
    }
    return named + rest;
  }
}
