package org.verajvm.parser;

import static org.verajvm.parser.lexer.TokenKind.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.verajvm.parser.lexer.Comment;
import org.verajvm.parser.lexer.Lexer;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenStream;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Import;
import org.verajvm.parser.syntax.ModulePath;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.Program;

/**
 * Parses a source file (spec chapter 10): recursive descent with one token of lookahead, in time
 * linear in the length of the text.
 *
 * <p>After an error it goes on with the next statement, arm, clause or declaration, so that one run
 * reports several errors.
 */
public final class Parser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final List<Import> imports = new ArrayList<>();
  private final List<Declaration> declarations = new ArrayList<>();
  private Optional<ModulePath> module = Optional.empty();
  private boolean recovering;

  private Parser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** Parses {@code file}; what is wrong with it stands in the result's diagnostics. */
  public static ParseResult parse(SourceFile file) {
    return DeepStack.call(() -> parseHere(file));
  }

  private static ParseResult parseHere(SourceFile file) {
    DiagnosticLog log = new DiagnosticLog();
    TokenStream stream = Lexer.lex(file, log::add);
    Grammar grammar = Grammar.of(stream, log);
    Program program = new Parser(grammar).program(file);
    List<Comment> comments =
        Stream.concat(stream.comments().stream(), grammar.commentsInHoles.stream())
            .sorted(Comparator.comparingInt(c -> c.span().start()))
            .toList();
    return new ParseResult(program, comments, log.inSourceOrder());
  }

  private Program program(SourceFile file) {
    while (!cursor.at(END)) {
      Token start = cursor.peek();
      try {
        item();
      } catch (Unwind unwind) {
        recover(start);
      }
    }
    return new Program(
        file, module, imports, declarations, new Span(file, 0, file.text().length()));
  }

  private void item() {
    if (cursor.at(MODULE)) {
      inOrder(module.isEmpty() && imports.isEmpty() && declarations.isEmpty());
      module = Optional.of(moduleDeclaration());
    } else if (cursor.at(IMPORT)) {
      inOrder(declarations.isEmpty());
      imports.add(importDeclaration());
    } else if (cursor.at(RIGHT_BRACE) && recovering) {
      throw Unwind.SIGNAL;
    } else {
      declarations.add(grammar.declarations.declaration());
    }
  }

  /** The module declaration comes first, then the imports, then everything else. */
  private void inOrder(boolean inOrder) {
    if (!inOrder) {
      cursor.report(SyntaxErrors.misplacedHeader(cursor.peek()));
    }
  }

  private void recover(Token start) {
    recovering = true;
    cursor.restoreNesting(0);
    if (cursor.peek() == start) {
      cursor.advance();
    }
    grammar.recovery.skipToDeclaration();
  }

  private ModulePath moduleDeclaration() {
    cursor.advance();
    ModulePath path = ModulePaths.parse(cursor);
    semicolon();
    return path;
  }

  private Import importDeclaration() {
    Token start = cursor.advance();
    ModulePath path = ModulePaths.parse(cursor);
    Optional<List<Name>> names =
        cursor.accept(LEFT_PARENTHESIS) ? Optional.of(importedNames()) : Optional.empty();
    semicolon();
    return new Import(path, names, cursor.spanFrom(start.span()));
  }

  private void semicolon() {
    cursor.expect(SEMICOLON, place -> DeclarationAdvice.missing(SEMICOLON, place));
  }

  private List<Name> importedNames() {
    List<Name> names = new ArrayList<>();
    do {
      names.add(
          cursor.at(UPPER_NAME)
              ? cursor.upperName("a name")
              : cursor.lowerName("the name of a function or a type"));
    } while (cursor.accept(COMMA));
    cursor.expect(RIGHT_PARENTHESIS);
    return names;
  }
}
