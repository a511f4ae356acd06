"""Tables that are cards where they have no room: every cell knows its heading, and every part its role.

A table whose rows are laid out as blocks is no table to some readers any more, so the roles are said; the headings are out of
sight then, so each cell carries its own. Both are added to the table as the template wrote it, so that no cell can lack them.
"""

import re
from functools import lru_cache
from html import unescape

from django.utils.html import escape, format_html, strip_tags
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

_HEAD = re.compile(r"<thead\b.*?</thead>", re.DOTALL)
_HEADING = re.compile(r"<t[dh]\b([^>]*)>(.*?)</t[dh]>", re.DOTALL)
_PART = re.compile(r"<(table|thead|tbody|tfoot|tr|th|td)\b([^>]*)>")
_ROLES = {"table": "table", "tr": "row", "td": "cell"}


def cards(table: str, label: str) -> SafeString:
    """The table, escaped as it is, in a region that a keyboard can scroll where neither all columns nor cards fit.

    The same table is looked through once (in each process); one with a form in it never is the same.
    """
    make = _cards.__wrapped__ if "<form" in table else _cards
    return make(table, label, get_language())


@lru_cache(maxsize=32)
def _cards(table: str, label: str, _language: str | None) -> SafeString:
    head = _HEAD.search(table)
    cells = _Cells(_facts(*heading) for heading in _HEADING.findall(head[0])) if head else _Cells()
    end = head.end() if head else 0
    top = _PART.sub(_with_role, table[:end])
    if head and "<a" in head[0]:
        top = top.replace("<thead", format_html('<thead data-order="{}"', _("Sort by")))
    return format_html(
        '<div class="scroll as-cards" tabindex="0" role="region" aria-label="{}">{}{}</div>',
        label,
        SafeString(top),
        SafeString(_PART.sub(cells.with_facts, table[end:])),
    )


class _Cells(list[str]):
    """What each column says of its cells, told to the cells of a row from the left."""

    column = 0

    def with_facts(self, part: re.Match[str]) -> str:
        name, attributes = part.groups()
        if name not in {"td", "th"}:
            self.column = 0
            return _with_role(part)
        facts = self[self.column] if self.column < len(self) and "data-label" not in attributes else ""
        self.column += 1
        return f"{_with_role(part)[:-1]}{facts}>"


def _with_role(part: re.Match[str]) -> str:
    name, attributes = part.groups()
    role = _ROLES.get(name, "rowgroup")
    if name == "th":
        role = "rowheader" if 'scope="row"' in attributes else "columnheader"
    return f'<{name}{attributes} role="{role}">'


def _facts(attributes: str, text: str) -> str:
    """The words of a heading, unless they are for screen readers only, and whether its column holds long texts."""
    words = "" if "ds-sr-only" in text else " ".join(unescape(strip_tags(text)).split())
    return (f' data-label="{escape(words)}"' if words else "") + (
        " data-long" if "wide" in attributes else ""
    )
