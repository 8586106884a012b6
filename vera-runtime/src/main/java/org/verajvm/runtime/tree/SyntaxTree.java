package org.verajvm.runtime.tree;

import static org.verajvm.runtime.tree.TreeBuilder.node;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.ContractClause;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Import;
import org.verajvm.parser.syntax.ModulePath;
import org.verajvm.parser.syntax.Node;
import org.verajvm.parser.syntax.Parameter;
import org.verajvm.parser.syntax.Program;
import org.verajvm.parser.syntax.TypeParameters;
import org.verajvm.parser.syntax.Visibility;
import org.verajvm.runtime.tree.Tree.Content;

/** Programs and declarations as trees. */
public final class SyntaxTree {
  private SyntaxTree() {}

  /** The tree of a file. */
  public static Tree of(Program program) {
    return node("Program", extent(program))
        .optional("module", program.module().map(SyntaxTree::module))
        .children("imports", program.imports(), SyntaxTree::importDeclaration)
        .children("declarations", program.declarations(), SyntaxTree::topLevel)
        .build();
  }

  /** From the first declaration to the last: comments around them do not count. */
  private static Span extent(Program program) {
    List<Span> parts =
        Stream.of(
                program.module().map(SyntaxTree::moduleSpan).stream(),
                program.imports().stream().map(Node::span),
                program.declarations().stream().map(each -> topLevel(each).span()))
            .flatMap(each -> each)
            .toList();
    return parts.isEmpty() ? program.span() : parts.getFirst().to(parts.getLast());
  }

  private static Tree module(ModulePath path) {
    return node("ModuleDecl", moduleSpan(path))
        .with("path", TreeBuilder.words(path.segments()))
        .build();
  }

  /** From the keyword to the semicolon. */
  private static Span moduleSpan(ModulePath path) {
    Span span = from(Optional.of("module"), path.span());
    int semicolon = span.file().text().indexOf(';', span.end());
    return new Span(span.file(), span.start(), semicolon < 0 ? span.end() : semicolon + 1);
  }

  private static Tree importDeclaration(Import each) {
    return node("ImportDecl", each.span())
        .with("path", TreeBuilder.words(each.path().segments()))
        .with("names", each.names().map(TreeBuilder::names).orElse(Content.Absent.ABSENT))
        .build();
  }

  private static Tree topLevel(Declaration declaration) {
    Optional<Visibility> visibility =
        switch (declaration) {
          case Declaration.Function function -> function.visibility();
          case Declaration.Data data -> data.visibility();
          case Declaration.TypeAlias _, Declaration.Effect _, Declaration.Ability _ ->
              Optional.empty();
        };
    Optional<String> word = visibility.map(each -> each.name().toLowerCase(Locale.ROOT));
    return node("TopLevelDecl", from(word, declaration.span()))
        .with("visibility", TreeBuilder.text(word))
        .child("decl", declaration(declaration, declaration.span()))
        .build();
  }

  /** The span with the keyword before it. */
  private static Span from(Optional<String> keyword, Span span) {
    String text = span.file().text();
    int start = keyword.map(word -> text.lastIndexOf(word, span.start())).orElse(span.start());
    return new Span(span.file(), Math.max(start, 0), span.end());
  }

  private static Tree declaration(Declaration declaration, Span span) {
    return switch (declaration) {
      case Declaration.Function function -> function(function, span);
      case Declaration.Data data ->
          node("DataDecl", span)
              .word("name", data.name())
              .with("type_params", variables(data.typeParameters()))
              .optional("invariant", data.invariant().map(ExpressionTrees::of))
              .children("constructors", data.constructors(), SyntaxTree::constructor)
              .build();
      case Declaration.TypeAlias alias ->
          node("TypeAliasDecl", span)
              .word("name", alias.name())
              .with("type_params", variables(alias.typeParameters()))
              .child("type_expr", TypeTrees.of(alias.target()))
              .build();
      case Declaration.Effect effect ->
          operations("EffectDecl", effect.typeParameters(), effect.operations(), effect, span);
      case Declaration.Ability ability ->
          operations("AbilityDecl", ability.typeParameters(), ability.operations(), ability, span);
    };
  }

  private static Content variables(TypeParameters parameters) {
    return TreeBuilder.namesOrAbsent(parameters.variables());
  }

  private static Tree operations(
      String type,
      TypeParameters parameters,
      List<Declaration.Operation> operations,
      Declaration declaration,
      Span span) {
    return node(type, span)
        .word("name", declaration.name())
        .with("type_params", variables(parameters))
        .children("operations", operations, SyntaxTree::operation)
        .build();
  }

  private static Tree operation(Declaration.Operation operation) {
    return node("OpDecl", operation.span())
        .word("name", operation.name())
        .children("param_types", operation.parameters(), TypeTrees::of)
        .child("return_type", TypeTrees.of(operation.result()))
        .build();
  }

  private static Tree constructor(Declaration.Constructor constructor) {
    return node("Constructor", constructor.span())
        .word("name", constructor.name())
        .childrenOrAbsent("fields", constructor.fields(), TypeTrees::of)
        .build();
  }

  private static Tree function(Declaration.Function function, Span span) {
    return node("FnDecl", span)
        .word("name", function.name())
        .with("forall_vars", variables(function.typeParameters()))
        .childrenOrAbsent(
            "forall_constraints", function.typeParameters().constraints(), SyntaxTree::constraint)
        .children("params", function.parameters(), parameter -> TypeTrees.of(parameter.type()))
        .child("return_type", TypeTrees.of(function.result().type()))
        .children("contracts", function.contracts(), SyntaxTree::contract)
        .child("effect", TypeTrees.effects(function.effects()))
        .child("body", ExpressionTrees.of(function.body()))
        .childrenOrAbsent("where_fns", function.where(), each -> function(each, each.span()))
        .with("param_annotations", labels(function.parameters()))
        .with("return_annotation", TreeBuilder.text(function.result().label()))
        .with("where_span", where(function))
        .build();
  }

  private static Tree constraint(TypeParameters.AbilityConstraint constraint) {
    return node("AbilityConstraint", constraint.span())
        .word("ability_name", constraint.ability())
        .word("type_var", constraint.variable())
        .build();
  }

  private static Tree contract(ContractClause clause) {
    return switch (clause) {
      case ContractClause.Requires requires ->
          node("Requires", requires.span())
              .child("expr", ExpressionTrees.of(requires.predicate()))
              .build();
      case ContractClause.Ensures ensures ->
          node("Ensures", ensures.span())
              .child("expr", ExpressionTrees.of(ensures.predicate()))
              .build();
      case ContractClause.Decreases decreases ->
          node("Decreases", decreases.span())
              .children("exprs", decreases.measures(), ExpressionTrees::of)
              .build();
    };
  }

  private static Content labels(List<Parameter> parameters) {
    return new Content.Items(
        parameters.stream().map(parameter -> TreeBuilder.text(parameter.label())).toList());
  }

  /** The {@code where} block: from its keyword to the end of the declaration. */
  private static Content where(Declaration.Function function) {
    if (function.where().isEmpty()) {
      return Content.Absent.ABSENT;
    }
    Span span = function.span();
    int first = function.where().getFirst().span().start();
    int keyword = span.file().text().lastIndexOf("where", first);
    return new Content.Place(new Span(span.file(), Math.max(keyword, span.start()), span.end()));
  }
}
