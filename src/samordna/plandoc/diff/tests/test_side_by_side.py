"""Two versions side by side: nothing of either is lost, and what is the same is told as the same."""

import io
from datetime import date
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from samordna.plandoc.diff.laid_lines import lines_of
from samordna.plandoc.diff.side_by_side import LinePair, PairKind, Pieces, side_by_side
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.docx.tracked import write_tracked
from samordna.plandoc.writing.order import Order

ORDER = Order("sv", date(2027, 1, 15))


def plan(text: str, *actions: str, title: str = "Handlingsplan") -> PlanDocument:
    return PlanDocument.model_validate(
        {
            "metadata": {"title": title},
            "sections": [{"heading": "Inledning", "text": text}],
            "activities": [{"action": one, "responsible": "Socialtjänsten"} for one in actions],
        }
    )


def told(pairs: list[LinePair]) -> list[tuple[str, str, str]]:
    """Every line that is not the same: its kind, and the words before and now with [those that differ] marked."""
    return [
        (pair.kind.value, _marked(pair.old), _marked(pair.new))
        for pair in pairs
        if pair.kind is not PairKind.SAME
    ]


def _marked(cells: tuple[Pieces, ...]) -> str:
    return " | ".join("".join(f"[{p.text}]" if p.differs else p.text for p in cell) for cell in cells)


def test_a_plan_is_the_same_as_itself() -> None:
    pairs = side_by_side(plan("Ett.\n\n- Två", "Utbilda"), plan("Ett.\n\n- Två", "Utbilda"), ORDER)
    assert told(pairs) == []
    assert [pair.line.style for pair in pairs][:4] == ["heading", "heading", "paragraph", "bullet"]


def test_a_changed_paragraph_stands_beside_what_it_was() -> None:
    before = plan("Vi arbetar med skolan.\n\nVi följer upp varje år.")
    after = plan("Vi arbetar med skolan.\n\nVi följer upp varje halvår i ledningsgruppen.")
    assert told(side_by_side(before, after, ORDER)) == [
        ("changed", "Vi följer upp varje [år].", "Vi följer upp varje [halvår i ledningsgruppen].")
    ]


def test_new_and_gone_paragraphs_stand_where_they_belong() -> None:
    before = plan("Först.\n\nDet här stycket utgår helt.\n\nSist.")
    after = plan("Först.\n\nSist.\n\nNågot annat har kommit till.")
    assert told(side_by_side(before, after, ORDER)) == [
        ("removed", "[Det här stycket utgår helt.]", ""),
        ("added", "", "[Något annat har kommit till.]"),
    ]


def test_a_row_of_a_table_is_compared_cell_by_cell() -> None:
    before, after = plan("", "Utbilda all personal i förskolan"), plan("", "Utbilda all personal i skolan")
    (row,) = [one for one in told(side_by_side(before, after, ORDER)) if one[0] == "changed"]
    assert row[1].startswith("Utbilda all personal i [förskolan] | Socialtjänsten")
    assert row[2].startswith("Utbilda all personal i [skolan] | Socialtjänsten")


def test_a_column_more_changes_no_row() -> None:
    before, after = plan("", "Utbilda", "Informera"), plan("", "Utbilda", "Informera")
    after.activities[0].others = "Skolan"
    header, row = told(side_by_side(before, after, ORDER))
    assert header == ("changed", "Aktivitet | Ansvarig | ", "Aktivitet | Ansvarig | [Andra aktörer]")
    assert row == ("changed", "Utbilda | Socialtjänsten | ", "Utbilda | Socialtjänsten | [Skolan]")


def test_words_that_have_little_in_common_are_not_mixed() -> None:
    before, after = plan("", "Utbilda", title="Plan A"), plan("", "Utbilda", title="Plan A")
    before.activities[0].responsible = "Förskoleförvaltningen"
    after.activities[0].responsible = "X"
    (row,) = told(side_by_side(before, after, ORDER))
    assert "[Förskoleförvaltningen]" in row[1]
    assert "[X]" in row[2]


OLD = [
    "Ett två tre.",
    "Ett två fyra.",
    "- punkt",
    "## Rubrik",
    "Sju åtta.",
    "| a | b |\n|---|---|\n| 1 | 2 |",
]
NEW = [
    "Ett två tre.",
    "Ett två fem sex.",
    "- punkt",
    "## Rubrik",
    "Sju nio.",
    "| a | b |\n|---|---|\n| 1 | 3 |",
]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(OLD), max_size=7), st.lists(st.sampled_from(NEW), max_size=7))
def test_every_line_of_both_is_there_in_its_order(old: list[str], new: list[str]) -> None:
    before, after = plan("\n\n".join(old)), plan("\n\n".join(new))
    pairs = side_by_side(before, after, ORDER)
    assert [pair.before for pair in pairs if pair.before] == lines_of(before, ORDER)
    assert [pair.after for pair in pairs if pair.after] == lines_of(after, ORDER)
    for pair in pairs:
        for line, cells in ((pair.before, pair.old), (pair.after, pair.new)):
            said = ["".join(piece.text for piece in cell) for cell in cells]
            assert [one for one in said if one] == [one for one in (line.cells if line else ()) if one]


@pytest.mark.parametrize("accepted", [True, False])
def test_word_reads_as_either_version(accepted: bool) -> None:
    before = plan("Vi följer upp varje år.\n\nUtgår.\n\n- en\n- två", "Utbilda skolan", "Stryks")
    after = plan(
        "Vi följer upp varje halvår.\n\n- en\n- tre\n\nNytt <b>åäö</b> 😀", "Utbilda förskolan", "Ny åtgärd"
    )
    word = docx.Document(io.BytesIO(write_tracked(before, after, ORDER)))
    settle(word.element.body, accepted=accepted)
    _intro, *lines = [text for element in word.element.body.iter(qn("w:p")) if (text := words(element))]
    wanted = [cell for line in lines_of(after if accepted else before, ORDER) for cell in line.cells if cell]
    assert lines == wanted


def settle(body: Any, *, accepted: bool) -> None:
    """Do as Word does when all changes are accepted, or rejected."""
    gone = "w:del" if accepted else "w:ins"
    for row in list(body.iter(qn("w:tr"))):
        if row.find(f"{qn('w:trPr')}/{qn(gone)}") is not None:
            row.getparent().remove(row)
    for mark in list(body.iter(qn(gone))):
        mark.getparent().remove(mark)


def words(paragraph: Any) -> str:
    return "".join(one.text or "" for one in paragraph.iter(qn("w:t"), qn("w:delText")))
