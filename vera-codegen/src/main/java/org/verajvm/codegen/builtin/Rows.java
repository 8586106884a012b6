package org.verajvm.codegen.builtin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.builtin.Builtin.Family;
import org.verajvm.codegen.builtin.Builtin.Lowering;
import org.verajvm.codegen.builtin.Builtin.Scope;

/**
 * Makes the function rows of one family, so that a row reads: name, signature, lowering, place in
 * the specification, sentence.
 *
 * @param resource where the family's library functions are
 */
record Rows(Family family, String resource) {

  /** A few instructions at the call site. */
  Builtin inline(
      String name, String signature, Intrinsic intrinsic, String section, String document) {
    return row(name, signature, new Lowering.Inline(intrinsic), section, document);
  }

  /** A function of this family's resource. */
  Builtin library(String name, String signature, String section, String document) {
    return row(name, signature, new Lowering.Library(resource, name), section, document);
  }

  /** A host function of the same name. */
  Builtin host(
      String name,
      String signature,
      String section,
      String document,
      HostAbi result,
      HostAbi... parameters) {
    List<HostAbi> words = Arrays.asList(parameters);
    return row(name, signature, new Lowering.Host(name, words, result), section, document);
  }

  Builtin row(String name, String signature, Lowering lowering, String section, String document) {
    return new Builtin(
        name, Optional.empty(), signature, family, lowering, document, section, Scope.PROGRAM);
  }
}
