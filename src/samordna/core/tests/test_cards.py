"""Tables as cards: no cell without its heading, no part without its role."""

import re

import pytest
from django.utils import translation
from django.utils.html import escape

from samordna.core.cards import cards

ROW = '<tr><th scope="row"><a href="/1/">Office</a></th><td class="number">8</td><td><a href="/e/">Edit</a></td></tr>'
TABLE = (
    '<table class="ds-table"><thead><tr><th scope="col" class="wide">Function</th><th scope="col"><a href="?s=1">Open &amp; shut'
    f'</a></th><th scope="col"><span class="ds-sr-only">Edit</span></th></tr></thead><tbody>{ROW}{ROW}</tbody></table>'
)


def test_every_cell_says_its_heading() -> None:
    html = cards(TABLE, "Contact points")
    assert html.count('<td class="number" role="cell" data-label="Open &amp; shut">') == 2
    assert html.count('<th scope="row" role="rowheader" data-label="Function" data-long>') == 2


def test_a_heading_for_screen_readers_is_not_said_twice() -> None:
    assert cards(TABLE, "Contact points").count('<td role="cell"><a') == 2


@pytest.mark.parametrize(
    ("tag", "role"),
    [("table", "table"), ("thead", "rowgroup"), ("tbody", "rowgroup"), ("tr", "row"), ("td", "cell")],
)
def test_every_part_has_its_role(tag: str, role: str) -> None:
    parts = re.findall(rf"<{tag}\b[^>]*>", cards(TABLE, "Contact points"))
    assert parts
    assert all(f'role="{role}"' in part for part in parts)


def test_a_name_is_a_name_in_a_label() -> None:
    assert escape('"Åtgärder" & <mål>') in cards(TABLE, '"Åtgärder" & <mål>')


def test_the_same_table_is_looked_through_once_in_each_language() -> None:
    table = '<table><thead><tr><th><a href="?">Namn</a></th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>'
    assert cards(table, "Allt") is cards(table, "Allt")
    assert "Sortera" in cards(table, "Allt")
    with translation.override("en"):
        assert "Sort by" in cards(table, "Allt")
    with_form = table.replace("<td>1", '<td><form method="post"></form>')
    assert cards(with_form, "Allt") is not cards(with_form, "Allt")
