package org.verajvm.runtime.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Name;
import org.verajvm.runtime.tree.Tree.Content;

/** Collects the members of one node. */
final class TreeBuilder {
  private final String type;
  private final Span span;
  private final List<Tree.Member> members = new ArrayList<>();

  private TreeBuilder(String type, Span span) {
    this.type = type;
    this.span = span;
  }

  static TreeBuilder node(String type, Span span) {
    return new TreeBuilder(type, span);
  }

  TreeBuilder with(String name, Content content) {
    members.add(new Tree.Member(name, content));
    return this;
  }

  TreeBuilder child(String name, Tree tree) {
    return with(name, new Content.Child(tree));
  }

  TreeBuilder optional(String name, Optional<Tree> tree) {
    return with(name, tree.<Content>map(Content.Child::new).orElse(Content.Absent.ABSENT));
  }

  TreeBuilder word(String name, Name word) {
    return with(name, new Content.Word(word.text()));
  }

  <T> TreeBuilder children(String name, List<T> all, Function<T, Tree> convert) {
    return with(name, items(all, convert));
  }

  /** As {@link #children}, but absent when there are none. */
  <T> TreeBuilder childrenOrAbsent(String name, List<T> all, Function<T, Tree> convert) {
    return with(name, all.isEmpty() ? Content.Absent.ABSENT : items(all, convert));
  }

  Tree build() {
    return new Tree(type, span, members);
  }

  private static <T> Content items(List<T> all, Function<T, Tree> convert) {
    return new Content.Items(
        all.stream().<Content>map(each -> new Content.Child(convert.apply(each))).toList());
  }

  static Content words(List<String> words) {
    return new Content.Items(words.stream().<Content>map(Content.Word::new).toList());
  }

  static Content names(List<Name> names) {
    return words(names.stream().map(Name::text).toList());
  }

  static Content namesOrAbsent(List<Name> names) {
    return names.isEmpty() ? Content.Absent.ABSENT : names(names);
  }

  static Content text(Optional<String> text) {
    return text.<Content>map(Content.Word::new).orElse(Content.Absent.ABSENT);
  }
}
