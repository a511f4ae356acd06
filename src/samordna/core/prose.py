"""Running text as HTML: every leaf is escaped, nothing is fetched from elsewhere, and a link says where it leads."""

import re
from collections.abc import Callable, Iterable
from typing import ClassVar
from urllib.parse import urlsplit

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from samordna.plandoc.writing.markdown import Node, plain

TABLE = (
    '<div class="scroll" tabindex="0" role="group" aria-label="{}"><table class="ds-table">{}</table></div>'
)
"""A table that somebody wrote, named by its first row; a group and no landmark, since a text can hold many alike."""

_OPENS = re.compile(r"^<[a-z]+")


class ProseWriter:
    """Walks the tree of a Markdown text. ``marked`` makes HTML of plain words; only the tags below ever reach a page."""

    TAGS: ClassVar[dict[str, str]] = {
        "paragraph": "<p>{}</p>", "bullets": "<ul>{}</ul>", "item": "<li>{}</li>", "quote": "<blockquote>{}</blockquote>",
        "strong": "<strong>{}</strong>", "emphasis": "<em>{}</em>", "strike": "<s>{}</s>", "row": "<tr>{}</tr>",
        "cell": "<td>{}</td>", "heading": "<p><strong>{}</strong></p>",
        "code": "<pre><code>{}</code></pre>", "code_span": "<code>{}</code>", "break": "<br>{}", "rule": "<hr>{}",
    }  # fmt: skip

    def __init__(self, marked: Callable[[str], str] = escape) -> None:
        self._marked = marked

    def write(self, nodes: Iterable[Node], *, lang: str = "") -> SafeString:
        """``lang`` is the language of the text where the page around it is in another: it stands on each of its blocks."""
        if not lang:
            return self._all(nodes)
        blocks = (_OPENS.sub(rf'\g<0> lang="{lang}"', self._node(node), count=1) for node in nodes)
        return mark_safe("".join(blocks))  # noqa: S308 (every leaf is escaped below)

    def _all(self, nodes: Iterable[Node]) -> SafeString:
        return mark_safe("".join(self._node(node) for node in nodes))  # noqa: S308 (every leaf is escaped below)

    def _node(self, node: Node) -> str:
        if node.kind == "text":
            return self._marked(node.text)
        inside = escape(node.text) + self._all(node.children)
        if node.kind == "link":
            return _link(node, inside)
        if node.kind == "numbers":
            return f'<ol start="{node.level}">{inside}</ol>'
        if node.kind == "table":
            return format_html(TABLE, plain(node.children[:1]), self._rows(node.children))
        return self.TAGS[node.kind].format(inside)

    def _rows(self, rows: list[Node]) -> SafeString:
        """The first row names the columns."""
        names = format_html_join(
            "",
            '<th scope="col">{}</th>',
            ((self._all(cell.children),) for row in rows[:1] for cell in row.children),
        )
        return format_html("<thead><tr>{}</tr></thead><tbody>{}</tbody>", names, self._all(rows[1:]))


def _link(node: Node, inside: SafeString) -> str:
    link = format_html('<a href="{}" rel="noopener noreferrer">{}</a>', node.href, inside)
    leads_to = urlsplit(node.href).hostname or node.href.partition(":")[2]
    words = plain(node.children).rstrip("/")
    if words in (node.href.rstrip("/"), node.href.partition("://")[2].rstrip("/"), leads_to):
        return link
    return format_html('{} <span class="leads muted">({})</span>', link, leads_to)
