package org.verajvm.parser.outline;

import java.util.List;
import java.util.Optional;
import org.verajvm.parser.DeepStack;
import org.verajvm.parser.outline.Outline.Field;
import org.verajvm.parser.outline.Outline.Items;
import org.verajvm.parser.outline.Outline.Node;
import org.verajvm.parser.outline.Outline.Text;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.ContractClause;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Import;
import org.verajvm.parser.syntax.ModulePath;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.Parameter;
import org.verajvm.parser.syntax.Program;
import org.verajvm.parser.syntax.TypeParameters;
import org.verajvm.parser.syntax.Visibility;

/** Outlines of programs and declarations. */
public final class OutlineProgram {
  private OutlineProgram() {}

  /** The outline of a whole file. */
  public static Node of(Program program) {
    return DeepStack.call(() ->
        Node.of(
            "Program",
            program.span(),
            new Field("module", Outline.optional(program.module(), OutlineProgram::module)),
            new Field("imports", Items.of(program.imports(), OutlineProgram::imported)),
            new Field("declarations", Items.of(program.declarations(), OutlineProgram::topLevel))));
  }

  private static Node module(ModulePath path) {
    return Node.of("ModuleDecl", path.span(), path(path));
  }

  static Field path(ModulePath path) {
    return new Field("path", Items.of(path.segments(), Text::new));
  }

  private static Node imported(Import each) {
    return Node.of(
        "ImportDecl",
        each.span(),
        path(each.path()),
        new Field("names", Outline.optional(each.names(), OutlineProgram::names)));
  }

  private static Outline names(List<Name> names) {
    return Items.of(names, OutlineProgram::text);
  }

  static Text text(Name name) {
    return new Text(name.text());
  }

  static Field name(Name name) {
    return new Field("name", text(name));
  }

  private static Node topLevel(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Function d -> topLevel(d.visibility(), function(d));
      case Declaration.Data d -> topLevel(d.visibility(), data(d));
      case Declaration.TypeAlias d -> topLevel(Optional.empty(), alias(d));
      case Declaration.Effect d ->
          topLevel(
              Optional.empty(), operations("EffectDecl", d, d.typeParameters(), d.operations()));
      case Declaration.Ability d ->
          topLevel(
              Optional.empty(), operations("AbilityDecl", d, d.typeParameters(), d.operations()));
    };
  }

  private static Node topLevel(Optional<Visibility> visibility, Node declaration) {
    return Node.of(
        "TopLevelDecl",
        declaration.span(),
        new Field("visibility", Outline.optional(visibility, OutlineProgram::visibility)),
        new Field("decl", declaration));
  }

  private static Outline visibility(Visibility visibility) {
    return switch (visibility) {
      case PUBLIC -> new Text("public");
      case PRIVATE -> new Text("private");
    };
  }

  private static Node function(Declaration.Function function) {
    TypeParameters variables = function.typeParameters();
    List<Parameter> parameters = function.parameters();
    return Node.of(
        "FnDecl",
        function.span(),
        name(function.name()),
        new Field("forall_vars", Items.orAbsent(variables.variables(), OutlineProgram::text)),
        new Field(
            "forall_constraints",
            Items.orAbsent(variables.constraints(), OutlineProgram::constraint)),
        new Field("params", Items.of(parameters, p -> OutlineType.of(p.type()))),
        new Field("return_type", OutlineType.of(function.result().type())),
        new Field("contracts", Items.of(function.contracts(), OutlineProgram::clause)),
        new Field("effect", OutlineType.of(function.effects())),
        new Field("body", OutlineExpression.of(function.body())),
        new Field("where_fns", Items.orAbsent(function.where(), OutlineProgram::function)),
        new Field("param_annotations", Items.of(parameters, p -> label(p.label()))),
        new Field("return_annotation", label(function.result().label())));
  }

  private static Outline label(Optional<String> label) {
    return Outline.optional(label, Text::new);
  }

  private static Node constraint(TypeParameters.AbilityConstraint constraint) {
    return Node.of(
        "AbilityConstraint",
        constraint.span(),
        new Field("ability_name", text(constraint.ability())),
        new Field("type_var", text(constraint.variable())));
  }

  private static Node clause(ContractClause clause) {
    return switch (clause) {
      case ContractClause.Requires c ->
          Node.of("Requires", c.span(), new Field("expr", OutlineExpression.of(c.predicate())));
      case ContractClause.Ensures c ->
          Node.of("Ensures", c.span(), new Field("expr", OutlineExpression.of(c.predicate())));
      case ContractClause.Decreases c ->
          Node.of(
              "Decreases",
              c.span(),
              new Field("exprs", Items.of(c.measures(), OutlineExpression::of)));
    };
  }

  private static Field typeParameters(TypeParameters parameters) {
    return new Field("type_params", Items.orAbsent(parameters.variables(), OutlineProgram::text));
  }

  private static Node data(Declaration.Data data) {
    return Node.of(
        "DataDecl",
        data.span(),
        name(data.name()),
        typeParameters(data.typeParameters()),
        new Field("invariant", Outline.optional(data.invariant(), OutlineExpression::of)),
        new Field("constructors", Items.of(data.constructors(), OutlineProgram::constructor)));
  }

  private static Node constructor(Declaration.Constructor constructor) {
    return Node.of(
        "Constructor",
        constructor.span(),
        name(constructor.name()),
        new Field("fields", Items.orAbsent(constructor.fields(), OutlineType::of)));
  }

  private static Node alias(Declaration.TypeAlias alias) {
    return Node.of(
        "TypeAliasDecl",
        alias.span(),
        name(alias.name()),
        typeParameters(alias.typeParameters()),
        new Field("type_expr", OutlineType.of(alias.target())));
  }

  private static Node operations(
      String type,
      Declaration declaration,
      TypeParameters parameters,
      List<Declaration.Operation> operations) {
    Span span = declaration.span();
    return Node.of(
        type,
        span,
        name(declaration.name()),
        typeParameters(parameters),
        new Field("operations", Items.of(operations, OutlineProgram::operation)));
  }

  private static Node operation(Declaration.Operation operation) {
    return Node.of(
        "OpDecl",
        operation.span(),
        name(operation.name()),
        new Field("param_types", Items.of(operation.parameters(), OutlineType::of)),
        new Field("return_type", OutlineType.of(operation.result())));
  }
}
