package org.verajvm.conformance.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Errors that are planted into the text of a well-typed program. The lines stay where they are. */
enum Planted {
  /** A slot that nothing binds. */
  SLOT("@[A-Z][A-Za-z0-9]*\\.\\d+"),
  /** A literal of another type. */
  TYPE("(?<=[(\\[ ])(true|false|\"[a-z]*\"|\\d+\\.\\d)(?=[,)\\] ])"),
  /** One argument too many. */
  ARITY("(?<=[ ({\\[])[a-z][a-z_]*_[a-z_]+\\((?=[^)])"),
  /** A function that is not there. */
  NAME("(?<=[ ({\\[])[a-z]+_[a-z_]+\\("),
  /** An effect that the function has, by an operation of its own, and does not declare. */
  EFFECT("effects\\(<IO>\\)(?=\\n\\{\\n(?:  [^\\n]*+\\n)*?  [^\\n]*?IO\\.)"),
  /** A type that is not there. */
  UNKNOWN_TYPE("let @[A-Z][A-Za-z0-9]* ="),
  /** A constructor that is not there. */
  CONSTRUCTOR("(?<=[ ({\\[])(Some|Ok|Err)\\(");

  private final Pattern place;

  Planted(String place) {
    this.place = Pattern.compile(place);
  }

  /** The text with one error of this kind; empty when there is no place for it. */
  Optional<String> into(String text, Random random) {
    List<MatchResult> places = place.matcher(text).results().toList();
    if (places.isEmpty()) {
      return Optional.empty();
    }
    MatchResult chosen = places.get(random.nextInt(places.size()));
    return Optional.of(
        text.substring(0, chosen.start()) + changed(chosen.group()) + text.substring(chosen.end()));
  }

  /** The text with one error of some kind. */
  static Optional<String> any(String text, Random random) {
    List<Planted> kinds = new ArrayList<>(List.of(values()));
    Collections.shuffle(kinds, random);
    return kinds.stream().flatMap(kind -> kind.into(text, random).stream()).findFirst();
  }

  private String changed(String found) {
    return switch (this) {
      case SLOT -> found.substring(0, found.indexOf('.')) + ".97";
      case TYPE -> found.startsWith("\"") ? "true" : "\"text\"";
      case ARITY -> found + "(), ";
      case NAME -> "missing(";
      case EFFECT -> "effects(pure)";
      case UNKNOWN_TYPE -> "let @Missing =";
      case CONSTRUCTOR -> "Missing(";
    };
  }
}
