"""Under which heading a cell stands: a cross says nothing without the month above it."""

import pytest

from samordna.intake.passages import Passages
from samordna.intake.sources import sources_of
from samordna.intake.table_rows import TableRows
from samordna.plandoc.reading import ReadResult, SourceFile
from samordna.plandoc.reading.blocks import Block, BlockKind, Span
from samordna.plandoc.schema import PlanDocument, Section

PART = Section(id="sections-1", heading="Åtgärder", text="")
CROSSED = [["Utbilda chefer", "HR", "x", "", ""], ["Laga grinden", "Gatuchef", "", "", "X"]]


def _table(*rows: list[str], header: int | None = None, spans: list[Span] | None = None) -> Block:
    return Block(BlockKind.TABLE, rows=[*rows], header_rows=header, spans=spans or [])


def _told(*blocks: Block, row: int) -> list[tuple[str, str]]:
    """What a card shows of a row of the last table."""
    source = SourceFile("plan.docx", "docx", [*blocks])
    result = ReadResult(PlanDocument(), source, origins={PART.id: [(len(blocks) - 1, row)]})
    [shown] = sources_of([one.to_json() for one in Passages(result).of_part(PART.id, PART)])
    return shown.told


@pytest.mark.parametrize(
    ("heads", "name"),
    [
        ([["Åtgärd", "Ansvarig", "jan", "feb", "mars"]], "mars"),
        ([["Åtgärd", "Ansvarig", "2027", "", ""], ["", "", "Kv 1", "Kv 2", "Kv 3"]], "2027: Kv 3"),
        ([["Åtgärder 2027", "", "", "", ""], ["Åtgärd", "Ansvarig", "jan", "feb", "mars"]], "mars"),
        ([["Aktivitet", "Vem", "Polis", "Skola", "Socialtjänst"]], "Socialtjänst"),
    ],
)
def test_a_cross_stands_under_its_column(heads: list[list[str]], name: str) -> None:
    assert _told(_table(*heads, *CROSSED), row=len(heads) + 1)[-1] == (name, "X")


def test_a_letter_that_several_months_begin_with_is_told_as_its_month() -> None:
    head = ["Aktivitet", *"JFMAMJJASOND", "Ansvarig"]
    rows = [["Utbilda", *[""] * 5, "x", *[""] * 6, "HR"], ["Laga", "x", *[""] * 11, "Gatuchef"]]
    assert _told(_table(head, *rows), row=1)[1] == ("juni", "x")


def test_a_merged_heading_stands_over_each_of_its_columns() -> None:
    head = ["Nr", "Åtgärd", "Ansvarig", "", "Klart"]
    rows = [["1", "Utbilda", "HR", "Polisen", "2027"], ["2", "Laga", "Gatuchef", "Skolan", "2028"]]
    table = _table(head, *rows, header=1, spans=[Span(0, 2, columns=2)])
    assert _told(table, row=1)[2:4] == [("Ansvarig", "HR"), ("Ansvarig", "Polisen")]


@pytest.mark.parametrize("said", [1, None])
def test_a_table_that_goes_on_after_a_break_stands_under_the_headings_before_it(said: int | None) -> None:
    before = _table(["Åtgärd", "Ansvarig", "jan", "feb", "mars"], *CROSSED, header=said)
    after = _table(["Byta lås", "Rektor", "", "x", ""], ["Måla", "Rektor", "x", "", ""])
    assert _told(before, after, row=0)[-1] == ("feb", "x")
    other = _table(["Byta lås", "Rektor", "", "x"], ["Måla", "Rektor", "x", ""])
    assert ("feb", "x") not in _told(before, other, row=1)
    text = Block(BlockKind.PARAGRAPH, "Annat")
    assert ("feb", "x") not in _told(before, text, after, row=1)


def test_headings_in_a_table_of_their_own_stand_over_those_that_part_them() -> None:
    above = _table(["Nr", "Åtgärd", "Ansvar", "", "Status"], spans=[Span(0, 2, columns=2)])
    rows = [["1", "Utbilda", "Gatuchef", "Polisen", "Klar"], ["2", "Laga", "HR", "Skolan", "Pågår"]]
    below = _table(["", "", "Ägare", "Stödjer", ""], *rows, header=1)
    assert [name for name, _ in _told(above, below, row=1)] == [
        *("Nr", "Åtgärd", "Ansvar: Ägare", "Ansvar: Stödjer", "Status")
    ]


def test_a_row_stands_under_the_latest_headings() -> None:
    later = ["Åtgärd", "Ansvarig", "april", "maj", "juni"]
    table = _table(["Åtgärd", "Ansvarig", "jan", "feb", "mars"], *CROSSED, later, *CROSSED)
    assert _told(table, row=2)[-1] == ("mars", "X")
    assert _told(table, row=5)[-1] == ("juni", "X")
    assert TableRows(table).shown(3) == [later]


def test_headings_and_what_stands_above_them_stand_by_themselves() -> None:
    heads = [["Åtgärd", "Ansvarig", "2027", "", ""], ["", "", "Kv 1", "Kv 2", "Kv 3"]]
    rows = TableRows(_table(["Plan för 2027", "", "", "", ""], *heads, *CROSSED))
    assert [rows.shown(number)[0][0] for number in range(3)] == ["Plan för 2027", "Åtgärd", ""]
    assert [len(rows.shown(number)) for number in range(5)] == [1, 1, 1, 2, 2]


def test_very_many_tables_after_one_another_are_no_trouble() -> None:
    head = _table(["Åtgärd", "Ansvarig", "jan", "feb", "mars"], *CROSSED)
    assert _told(head, *[_table(*CROSSED)] * 2000, row=1)[-1] == ("mars", "X")
