package org.verajvm.conformance.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.verajvm.conformance.generated.Program;
import org.verajvm.conformance.generated.ProgramText;
import org.verajvm.conformance.generated.Shape;
import org.verajvm.conformance.generated.Subject;

/** Some generated programs in one file, whose {@code main} runs each and prints its result. */
final class Sheet {
  private static final String MAIN = "main.vera";
  private static final String MARK = "\n#";

  private final List<Subject> subjects;
  private final Map<String, String> files;
  private final String programs;

  /** These programs as they are. */
  Sheet(List<Subject> subjects) {
    this.subjects = List.copyOf(subjects);
    this.files =
        new LinkedHashMap<>(ProgramText.files(subjects.stream().map(Subject::program).toList()));
    this.programs = files.getOrDefault(MAIN, "");
    files.put(MAIN, programs + "\n" + main(subjects));
  }

  /** These programs with another text, whose entries are in the same order. */
  Sheet(List<Subject> subjects, String programs) {
    this.subjects = List.copyOf(subjects);
    this.programs = programs;
    this.files = Map.of(MAIN, programs + "\n" + main(subjects));
  }

  /** The text of the programs without {@code main}. */
  String programs() {
    return programs;
  }

  List<Subject> subjects() {
    return subjects;
  }

  Map<String, String> files() {
    return files;
  }

  private static String main(List<Subject> subjects) {
    StringBuilder text =
        new StringBuilder(
            "public fn main(@Unit -> @Unit)\n  requires(true)\n  ensures(true)\n"
                + "  effects(<IO>)\n{\n");
    for (Subject subject : subjects) {
      text.append("  IO.print(\"\\n#\");\n  IO.print(%s);\n".formatted(shown(subject.program())));
    }
    return text.append("  ()\n}\n").toString();
  }

  private static String shown(Program program) {
    String call = program.entry().signature().name() + "(())";
    return switch (program.entry().signature().result()) {
      case Shape.Primitive.INT -> "int_to_string(" + call + ")";
      case Shape.Primitive.NAT -> "nat_to_string(" + call + ")";
      case Shape.Primitive.BOOL -> "bool_to_string(" + call + ")";
      case Shape.Primitive.STRING -> call;
      case Shape other -> throw new AssertionError("a scalar entry returns " + other);
    };
  }

  /** The part of a complete output that each program printed. */
  List<String> parts(String output) {
    List<String> parts = List.of(output.split(MARK, -1));
    return parts.subList(1, parts.size());
  }

  /** The program that a complaint is about, by its line or by a function in its message. */
  Optional<Subject> owner(Reply.Complaint complaint) {
    return complaint.line() > 0 ? at(complaint.line()) : named(complaint.message());
  }

  private Optional<Subject> named(String message) {
    return subjects.stream()
        .filter(each -> {
          String mark = each.entry().substring("run".length());
          return Pattern.compile("(\\brun|[a-z])" + mark + "(\\b|x)").matcher(message).find();
        })
        .findFirst();
  }

  private Optional<Subject> at(int line) {
    List<Integer> ends = ends();
    for (int i = 0; i < subjects.size(); i++) {
      if (line <= ends.get(i)) {
        return Optional.of(subjects.get(i));
      }
    }
    return Optional.empty();
  }

  /** The last line of each program: its entry is the last of its declarations. */
  private List<Integer> ends() {
    List<String> lines = files.getOrDefault(MAIN, "").lines().toList();
    List<Integer> ends = new ArrayList<>();
    int line = 0;
    for (Subject subject : subjects) {
      while (!lines.get(line).startsWith("public fn " + subject.entry() + "(")) {
        line++;
      }
      while (!lines.get(line).equals("}")) {
        line++;
      }
      ends.add(line + 1);
    }
    return ends;
  }
}
