package org.verajvm.parser.format;

import java.util.List;
import java.util.Optional;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.format.CommentWriter.Gap;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Import;
import org.verajvm.parser.syntax.ModulePath;
import org.verajvm.parser.syntax.Program;
import org.verajvm.parser.syntax.TypeParameters;
import org.verajvm.parser.syntax.Visibility;

/** Lays out a file: its header and its declarations. */
final class ProgramFormatter {
  private final Layout layout;
  private final CommentWriter comments;
  private final InlineExpressions inline;
  private final InlineTypes types;
  private final FunctionFormatter functions;
  private boolean first = true;

  ProgramFormatter(Layout layout, ParseResult parsed) {
    this.layout = layout;
    this.comments =
        new CommentWriter(
            layout, parsed.program().file(), parsed.comments(), LabelEnds.of(parsed.program()));
    this.inline = new InlineExpressions(layout.out());
    this.types = inline.types();
    this.functions = new FunctionFormatter(layout, comments, inline);
  }

  void program(Program program) {
    program.module().ifPresent(this::module);
    imports(program.imports());
    for (Declaration declaration : program.declarations()) {
      startItem(start(declaration), separation());
      declaration(declaration);
      comments.behind(declaration.span());
    }
    comments.rest();
  }

  /** Where the declaration's line starts: a span does not hold the visibility modifier. */
  private static int start(Declaration declaration) {
    Optional<Visibility> visibility =
        switch (declaration) {
          case Declaration.Function function -> function.visibility();
          case Declaration.Data data -> data.visibility();
          case Declaration.TypeAlias alias -> Optional.empty();
          case Declaration.Effect effect -> Optional.empty();
          case Declaration.Ability ability -> Optional.empty();
        };
    int start = declaration.span().start();
    return visibility
        .map(v -> keywordBefore(declaration.span(), modifier(visibility).strip()))
        .orElse(start);
  }

  private static int keywordBefore(Span span, String keyword) {
    return span.file().text().lastIndexOf(keyword, span.start());
  }

  /** Comments that found no place so far stay with what was written before this item. */
  private void startItem(int offset, Gap gap) {
    comments.leftBehind(offset);
    comments.startLine(offset, gap);
  }

  private Gap separation() {
    Gap gap = first ? Gap.NONE : Gap.ALWAYS;
    first = false;
    return gap;
  }

  private void module(ModulePath path) {
    startItem(keywordBefore(path.span(), "module"), separation());
    layout.append("module ").append(path.toString()).append(";");
    comments.behind(path.span());
  }

  private void imports(List<Import> imports) {
    for (int i = 0; i < imports.size(); i++) {
      Import each = imports.get(i);
      startItem(each.span().start(), i == 0 ? separation() : Gap.NONE);
      layout.append("import ").append(each.path().toString());
      each.names()
          .ifPresent(names -> {
            layout.append("(");
            types.list(names, name -> layout.append(name.text()));
            layout.append(")");
          });
      layout.append(";");
      comments.behind(each.span());
    }
  }

  private void declaration(Declaration declaration) {
    switch (declaration) {
      case Declaration.Function function -> functions.function(function);
      case Declaration.Data data -> data(data);
      case Declaration.TypeAlias alias -> {
        head("type ", alias, alias.typeParameters());
        layout.append(" = ");
        types.type(alias.target());
        layout.append(";");
      }
      case Declaration.Effect effect -> {
        head("effect ", effect, effect.typeParameters());
        operations(effect.operations());
      }
      case Declaration.Ability ability -> {
        head("ability ", ability, ability.typeParameters());
        operations(ability.operations());
      }
    }
  }

  private void head(String keyword, Declaration declaration, TypeParameters parameters) {
    layout.append(keyword).append(declaration.name().text());
    types.typeParameters(parameters);
  }

  static String modifier(Optional<Visibility> visibility) {
    return visibility
        .map(v ->
            switch (v) {
              case PUBLIC -> "public ";
              case PRIVATE -> "private ";
            })
        .orElse("");
  }

  private void data(Declaration.Data data) {
    layout.append(modifier(data.visibility()));
    head("data ", data, data.typeParameters());
    data.invariant().ifPresent(this::invariant);
    layout.append(" {");
    layout.indented(() -> {
      List<Declaration.Constructor> constructors = data.constructors();
      for (Declaration.Constructor constructor : constructors) {
        comments.startLine(constructor.span().start(), Gap.NONE);
        constructor(constructor);
        layout.append(constructor == constructors.getLast() ? "" : ",");
        comments.behind(constructor.span());
      }
    });
    layout.line().append("}");
  }

  private void invariant(Expression predicate) {
    layout.append(" invariant(");
    inline.expression(predicate);
    layout.append(")");
  }

  private void constructor(Declaration.Constructor constructor) {
    layout.append(constructor.name().text());
    if (!constructor.fields().isEmpty()) {
      layout.append("(");
      types.list(constructor.fields(), types::type);
      layout.append(")");
    }
  }

  private void operations(List<Declaration.Operation> operations) {
    layout.append(" {");
    layout.indented(() -> {
      for (Declaration.Operation operation : operations) {
        comments.startLine(operation.span().start(), Gap.NONE);
        layout.append("op ").append(operation.name().text()).append("(");
        types.signature(operation.parameters(), operation.result());
        layout.append(");");
        comments.behind(operation.span());
      }
    });
    layout.line().append("}");
  }
}
