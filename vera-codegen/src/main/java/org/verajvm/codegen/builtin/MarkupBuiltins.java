package org.verajvm.codegen.builtin;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin.Family;

/** Markdown and HTML (spec 9.7.3, 9.7.4). */
final class MarkupBuiltins {
  private static final Rows MD_BLOCKS = new Rows(Family.MARKDOWN, "markdown_block.vera");
  private static final Rows MD_INLINES = new Rows(Family.MARKDOWN, "markdown_inline.vera");
  private static final Rows HTML_QUERY = new Rows(Family.HTML, "html_query.vera");
  private static final Rows ENTITIES = new Rows(Family.HTML, "html_entity.vera");
  private static final Rows MD_PARSING = new Rows(Family.MARKDOWN, "markdown_parse.vera");
  private static final Rows MD = new Rows(Family.MARKDOWN, "markdown.vera");
  private static final Rows HTML_PARSING = new Rows(Family.HTML, "html_parse.vera");
  private static final Rows HTML = new Rows(Family.HTML, "html.vera");

  private MarkupBuiltins() {}

  static List<Builtin> functions() {
    return List.of(
        MD_PARSING.library(
            "md_parse",
            "fn(@String -> @Result<MdBlock, String>) effects(pure)",
            "9.7.3",
            "The document a Markdown text describes."),
        MD.library(
            "md_render",
            "fn(@MdBlock -> @String) effects(pure)",
            "9.7.3",
            "The canonical Markdown text."),
        MD.library(
            "md_has_heading",
            "fn(@MdBlock, @Nat -> @Bool) effects(pure)",
            "9.7.3",
            "Whether there is a heading of this level."),
        MD.library(
            "md_has_code_block",
            "fn(@MdBlock, @String -> @Bool) effects(pure)",
            "9.7.3",
            "Whether there is a code block in this language."),
        MD.library(
            "md_extract_code_blocks",
            "fn(@MdBlock, @String -> @Array<String>) effects(pure)",
            "9.7.3",
            "The code of all blocks in this language."),
        HTML_PARSING.library(
            "html_parse",
            "fn(@String -> @Result<HtmlNode, String>) effects(pure)",
            "9.7.4",
            "The tree an HTML text describes."),
        HTML.library(
            "html_to_string", "fn(@HtmlNode -> @String) effects(pure)", "9.7.4", "The HTML text."),
        HTML_QUERY.library(
            "html_query",
            "fn(@HtmlNode, @String -> @Array<HtmlNode>) effects(pure)",
            "9.7.4",
            "The elements that a simple CSS selector selects."),
        HTML.library(
            "html_text",
            "fn(@HtmlNode -> @String) effects(pure)",
            "9.7.4",
            "The text of the node and its descendants."),
        HTML.library(
                "html_attr",
                "fn(@HtmlNode, @String -> @Option<String>) effects(pure)",
                "9.7.4",
                "The value of an element's attribute.")
            .replaceable(),
        HTML.library(
                "html_escaped",
                "fn(@String -> @String) effects(pure)",
                "9.7.4",
                "The text with references for the bytes that are markup.")
            .internal(),
        HTML.library(
                "html_is_void",
                "fn(@String -> @Bool) effects(pure)",
                "9.7.4",
                "Whether an element of this name has no content and no end tag.")
            .internal(),
        HTML.library(
                "html_is_raw",
                "fn(@String -> @Bool) effects(pure)",
                "9.7.4",
                "Whether the text in an element of this name has no references.")
            .internal(),
        HTML_PARSING
            .library(
                "html_attributes",
                "fn(@String, @Array<Int>, @Map<String, String> -> @Option<Map<String, String>>)"
                    + " effects(pure)",
                "9.7.4",
                "The attributes up to the end of the tag; none where the text ends first.")
            .internal(),
        HTML_PARSING
            .library(
                "html_markup_start",
                "fn(@String, @Int -> @Int) effects(pure)",
                "9.7.4",
                "Where the next tag, comment or declaration starts, or the end.")
            .internal(),
        HTML_PARSING
            .library(
                "html_name_end",
                "fn(@String, @Int -> @Int) effects(pure)",
                "9.7.4",
                "Where the name of a tag ends.")
            .internal(),
        HTML_PARSING
            .library(
                "html_after",
                "fn(@String, @String, @Int -> @Int) effects(pure)",
                "9.7.4",
                "The index behind the next occurrence of a string, or the end.")
            .internal(),
        ENTITIES
            .library(
                "html_unescaped",
                "fn(@String -> @String) effects(pure)",
                "9.7.4",
                "The text with characters for references.")
            .internal(),
        ENTITIES
            .library(
                "html_reference",
                "fn(@String -> @String) effects(pure)",
                "9.7.4",
                "The character of a reference without its delimiters; empty where there is none.")
            .internal(),
        ENTITIES
            .library(
                "html_named_reference",
                "fn(@String -> @String) effects(pure)",
                "9.7.4",
                "The character of that name; empty where there is none.")
            .internal(),
        MD.library(
                "md_render_inlines",
                "fn(@Array<MdInline> -> @String) effects(pure)",
                "9.7.3",
                "The canonical text of inline content.")
            .internal(),
        MD.library(
                "md_prefixed",
                "fn(@String, @String, @String -> @String) effects(pure)",
                "9.7.3",
                "The lines with one prefix before the first and another before the rest.")
            .internal(),
        MD.library(
                "md_children",
                "fn(@MdBlock -> @Array<MdBlock>) effects(pure)",
                "9.7.3",
                "The blocks within a block.")
            .internal(),
        MD_INLINES
            .library(
                "md_inlines",
                "fn(@String -> @Array<MdInline>) effects(pure)",
                "9.7.3",
                "The inline content a text describes.")
            .internal(),
        MD_INLINES
            .library(
                "md_run_end",
                "fn(@String, @Int, @Int -> @Int) effects(pure)",
                "9.7.3",
                "The first index from one on that does not hold this byte.")
            .internal(),
        MD_PARSING
            .library(
                "md_blocks",
                "fn(@Array<String> -> @Array<MdBlock>) effects(pure)",
                "9.7.3",
                "The blocks that lines describe.")
            .internal(),
        MD_PARSING
            .library(
                "md_line_kind",
                "fn(@String -> @Int) effects(pure)",
                "9.7.3",
                "What a line is: 0 empty, 1 fence, 2 heading, 3 thematic break, 4 quotation, 5"
                    + " bullet, 6 number, 7 indented, 8 text.")
            .internal(),
        MD_PARSING
            .library(
                "md_fence_width",
                "fn(@String -> @Int) effects(pure)",
                "9.7.3",
                "The number of characters of the fence a line starts with, or 0.")
            .internal(),
        MD_PARSING
            .library(
                "md_marker_width",
                "fn(@String -> @Int) effects(pure)",
                "9.7.3",
                "The number of bytes of the list marker a line starts with, its space included, or"
                    + " 0.")
            .internal(),
        MD_BLOCKS
            .library(
                "md_fenced",
                "fn(@Array<String>, @Array<Int> -> @MdBlock) effects(pure)",
                "9.7.3",
                "The fenced code block at the cursor.")
            .internal(),
        MD_BLOCKS
            .library(
                "md_indented",
                "fn(@Array<String>, @Array<Int> -> @MdBlock) effects(pure)",
                "9.7.3",
                "The indented code block at the cursor.")
            .internal(),
        MD_BLOCKS
            .library(
                "md_quoted",
                "fn(@Array<String>, @Array<Int> -> @Array<String>) effects(pure)",
                "9.7.3",
                "The lines of the quotation at the cursor, without their marks.")
            .internal(),
        MD_BLOCKS
            .library(
                "md_list",
                "fn(@Array<String>, @Array<Int>, @Bool -> @MdBlock) effects(pure)",
                "9.7.3",
                "The list at the cursor.")
            .internal(),
        MD_BLOCKS
            .library(
                "md_kind_at",
                "fn(@Array<String>, @Int -> @Int) effects(pure)",
                "9.7.3",
                "The kind of a line; -1 behind the last.")
            .internal(),
        MD_BLOCKS
            .library(
                "md_paragraph",
                "fn(@Array<String>, @Array<Int> -> @MdBlock) effects(pure)",
                "9.7.3",
                "The paragraph at the cursor, or the heading that is underlined.")
            .internal(),
        MD_BLOCKS
            .library(
                "md_starts_table",
                "fn(@Array<String>, @Int -> @Bool) effects(pure)",
                "9.7.3",
                "Whether a line and the rule below it start a table.")
            .internal(),
        MD_BLOCKS
            .library(
                "md_table",
                "fn(@Array<String>, @Array<Int> -> @MdBlock) effects(pure)",
                "9.7.3",
                "The table at the cursor.")
            .internal());
  }
}
