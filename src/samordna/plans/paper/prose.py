"""Running text as HTML, with the plan's own terms explained where they are first used."""

import re
from collections.abc import Iterable
from typing import ClassVar

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from samordna.plandoc.schema import Definition
from samordna.plandoc.writing.markdown import Node, plain
from samordna.plandoc.writing.markdown import parse as parse_markdown

SHORTEST_TERM = 4
LONGEST_EXPLANATION = 300
TABLE = (
    '<div class="scroll" tabindex="0" role="group" aria-label="{}"><table class="ds-table">{}</table></div>'
)
"""A table that somebody wrote, named by its first row; a group and no landmark, since a text can hold many alike."""


class Glossary:
    """Marks the first use of each defined term in a section, so that a reader can see what the plan means by it."""

    def __init__(self, definitions: list[Definition]) -> None:
        self._explanations = {
            one.term.casefold(): plain(parse_markdown(one.text))[:LONGEST_EXPLANATION]
            for one in definitions
            if len(one.term) >= SHORTEST_TERM and one.text
        }
        longest_first = sorted(map(re.escape, self._explanations), key=len, reverse=True)
        self._pattern = (
            re.compile(rf"\b({'|'.join(longest_first)})", re.IGNORECASE) if longest_first else None
        )
        self._waiting: set[str] = set()

    def begin_section(self) -> None:
        self._waiting = set(self._explanations)

    def marked(self, text: str) -> str:
        """``text`` escaped, with terms that have not been met yet in the section as explained words."""
        if self._pattern is None or not self._waiting:
            return escape(text)
        pieces, end = [], 0
        for found in self._pattern.finditer(text):
            term = found[1].casefold()
            if term in self._waiting:
                self._waiting.discard(term)
                pieces += [escape(text[end : found.start()]), self._term(found[1], term)]
                end = found.end()
        return "".join([*pieces, escape(text[end:])])

    def _term(self, word: str, term: str) -> str:
        return format_html(
            '<a class="term" href="#{}" title="{}">{}</a>', term_id(term), self._explanations[term], word
        )


def term_id(term: str) -> str:
    return "term-" + re.sub(r"\W+", "-", term.casefold())


class ProseWriter:
    """Walks the tree of a Markdown text. Every leaf is escaped; only the tags below ever reach a page."""

    TAGS: ClassVar[dict[str, str]] = {
        "paragraph": "<p>{}</p>", "bullets": "<ul>{}</ul>", "item": "<li>{}</li>", "quote": "<blockquote>{}</blockquote>",
        "strong": "<strong>{}</strong>", "emphasis": "<em>{}</em>", "strike": "<s>{}</s>", "row": "<tr>{}</tr>",
        "cell": "<td>{}</td>", "heading": "<p><strong>{}</strong></p>",
        "code": "<pre><code>{}</code></pre>", "code_span": "<code>{}</code>", "break": "<br>{}", "rule": "<hr>{}",
    }  # fmt: skip

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary

    def write(self, nodes: Iterable[Node]) -> SafeString:
        return mark_safe("".join(self._node(node) for node in nodes))  # noqa: S308 (every leaf is escaped below)

    def _node(self, node: Node) -> str:
        if node.kind == "text":
            return self._glossary.marked(node.text)
        inside = escape(node.text) + self.write(node.children)
        if node.kind == "link":
            return format_html('<a href="{}" rel="noopener noreferrer">{}</a>', node.href, inside)
        if node.kind == "numbers":
            return f'<ol start="{node.level}">{inside}</ol>'
        if node.kind == "table":
            return format_html(TABLE, plain(node.children[:1]), inside)
        return self.TAGS[node.kind].format(inside)
