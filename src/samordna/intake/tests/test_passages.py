"""Which words of the file stand beside a part: no more than a person can compare, and none that are not about it."""

import pytest

from samordna.intake.passages import LONGEST, MOST_BLOCKS, OPENING, Passage, Passages
from samordna.intake.table_rows import COMMON, SHORT_TABLE
from samordna.plandoc.reading import FilePlace, ReadResult, SourceFile
from samordna.plandoc.reading.blocks import Block, BlockKind
from samordna.plandoc.schema import Activity, Metadata, Part, PlanDocument, Section

SECTION = Section(id="sections-1", heading="Inledning", text="Alla ska vara trygga.")


def line(text: str, number: int = 1, page: int | None = 1, sheet: str | None = None) -> Block:
    return Block(BlockKind.PARAGRAPH, text, place=FilePlace(page=page, line=number, sheet=sheet))


def table(rows: list[list[str]], page: int = 2) -> Block:
    places = [FilePlace(page=page, row=number) for number, _ in enumerate(rows, 1)]
    return Block(BlockKind.TABLE, place=FilePlace(page=page), rows=rows, row_places=places)


def passages(blocks: list[Block], spots: list[tuple[int, int | None]] | None = None) -> Passages:
    """Of a file from whose ``spots`` the part was read: where nothing else is said, from every block."""
    everything: list[tuple[int, int | None]] = [(number, None) for number, _ in enumerate(blocks)]
    origins = {SECTION.id: everything if spots is None else spots}
    return Passages(ReadResult(PlanDocument(), SourceFile("plan.txt", "text", blocks), origins=origins))


def of_part(
    blocks: list[Block], spots: list[tuple[int, int | None]] | None = None, part: Part = SECTION
) -> list[Passage]:
    return passages(blocks, spots).of_part(SECTION.id, part)


def row_for(rows: list[list[str]], action: str) -> list[list[str]]:
    return of_part([table(rows)], part=Activity(id=SECTION.id, action=action))[0].rows


def test_lines_of_a_page_are_one_passage_with_the_place_of_the_first() -> None:
    assert of_part([line("Alla ska", 3), line("vara trygga.", 4)]) == [
        Passage("Alla ska\nvara trygga.", place=FilePlace(page=1, line=3))
    ]


@pytest.mark.parametrize(
    "other",
    [
        line("Nästa", page=2),
        line("Nästa", sheet="Plan"),
        table([["Åtgärd"]], page=1),
        Block(BlockKind.HEADING, "Nästa", place=FilePlace(page=1)),
    ],
)
def test_what_is_not_running_text_of_the_page_stands_by_itself(other: Block) -> None:
    assert len(of_part([line("Alla"), other])) == 2
    assert len(of_part([other, line("Alla")])) == 2


def test_a_text_as_long_as_may_be_is_whole() -> None:
    (kept,) = of_part([line("a" * LONGEST)])
    assert len(kept.text) == LONGEST
    assert not kept.more


def test_a_longer_one_is_cut_and_says_so() -> None:
    (kept,) = of_part([line("a" * (LONGEST + 1))])
    assert len(kept.text) == LONGEST
    assert kept.more


def test_all_passages_together_are_no_longer() -> None:
    first, second = line("a" * (LONGEST - 2)), line("bcd", page=2)
    kept = of_part([first, second, line("e", page=3)])
    assert [one.text[-3:] for one in kept] == ["aaa", "bc"]
    assert [one.more for one in kept] == [False, True]
    (only,) = of_part([line("a" * LONGEST), second])
    assert only.more


def test_cells_count_as_text_and_are_cut_too() -> None:
    rows = [["b" * (LONGEST + 1)]]
    kept = of_part([table(rows), line("Efter", page=3)])
    assert [one.rows for one in kept] == [[["b" * LONGEST]]]
    assert kept[0].more


def test_of_very_many_blocks_the_first_are_shown() -> None:
    blocks = [line("a", page=number) for number in range(MOST_BLOCKS + 1)]
    kept = of_part(blocks)
    assert len(kept) == MOST_BLOCKS
    assert [one.more for one in kept] == [False] * (MOST_BLOCKS - 1) + [True]
    assert not of_part(blocks[:MOST_BLOCKS])[-1].more


def test_the_plans_details_stand_beside_how_the_file_begins() -> None:
    blocks = [line(f"Rad {number}", page=number) for number in range(OPENING + 1)]
    assert len(of_part(blocks, [], Metadata())) == OPENING
    assert len(of_part(blocks[:2], [], Metadata())) == 2
    assert of_part(blocks, [], SECTION) == []


def test_a_spot_that_the_file_does_not_have_is_passed_over() -> None:
    assert [one.text for one in of_part([line("Alla")], [(-1, None), (0, None), (1, None)])] == ["Alla"]


def test_a_row_stands_under_the_header_with_its_place() -> None:
    rows = [["Åtgärd"], ["Utbilda"], ["Följ upp"]]
    (kept,) = of_part([table(rows)], [(0, 2)])
    assert kept == Passage(rows=[["Åtgärd"], ["Följ upp"]], place=FilePlace(page=2, row=3), more=True)
    (header,) = of_part([table(rows)], [(0, 0)])
    assert header == Passage(rows=[["Åtgärd"]], place=FilePlace(page=2, row=1), more=True)
    (whole,) = of_part([table(rows[:2])], [(0, 1)])
    assert not whole.more


def test_the_row_is_the_one_that_says_the_same() -> None:
    rows = [["Åtgärd", "Vem"], ["Utbilda", "Alla"], ["utbilda  CHEFER", "Alla"]]
    assert row_for(rows, "Utbilda chefer") == [rows[0], rows[2]]


def test_a_short_table_is_compared_word_by_word_and_a_long_one_is_not() -> None:
    short = [["Åtgärd"], ["Informera"], *([["annat"]] * (SHORT_TABLE - 3)), ["Utbilda alla chefer"]]
    assert len(short) == SHORT_TABLE
    assert row_for(short, "Utbilda chefer") == [short[0], short[-1]]
    long = [*short, ["annat"]]
    assert row_for(long, "Utbilda chefer") == [long[0]]
    assert row_for(long, "utbilda ALLA chefer") == [long[0], short[-1]]


def test_what_stands_in_very_many_rows_tells_nothing() -> None:
    rows = [["Åtgärd", "Text"], ["Utbilda", "om ett"], *([["Utbilda", "om två"]] * (COMMON - 1))]
    assert row_for(rows, "Utbilda") == rows[:2]
    common = [*rows[:1], ["annat", "två"], *rows[1:], ["Utbilda", "Utbilda om två"]]
    assert row_for(common, "Utbilda") == [common[0], common[2]]


def test_what_stands_in_as_many_rows_as_may_be_tells() -> None:
    rows = [["Åtgärd", "Text"], ["annat", "Utbilda utbilda"], *([["Utbilda", "om två"]] * COMMON)]
    assert row_for(rows, "Utbilda") == [rows[0], rows[2]]
    assert row_for([*rows, rows[2]], "Utbilda") == rows[:2]


def test_a_row_whose_place_is_not_known_stands_at_its_table() -> None:
    block = Block(BlockKind.TABLE, place=FilePlace(page=2), rows=[["Åtgärd"], ["Utbilda"]])
    (kept,) = of_part([block], [(0, 1)])
    assert kept.place == FilePlace(page=2)


def test_a_remark_stands_beside_its_place_else_beside_its_page() -> None:
    rows = [["Åtgärd"], ["Utbilda"]]
    found = passages([line("Alla", 3), line("andra", 4), table(rows)])
    assert found.at(FilePlace(page=1, line=4)) == [Passage("andra", place=FilePlace(page=1, line=4))]
    assert [one.text for one in found.at(FilePlace(page=1, line=9))] == ["Alla"]
    assert [one.rows for one in found.at(FilePlace(page=2, row=2))] == [rows]
    assert found.at(FilePlace(page=7)) == []


def test_a_remark_without_a_place_stands_beside_nothing() -> None:
    blocks = [Block(BlockKind.PARAGRAPH, "Alla")]
    assert passages(blocks).at(FilePlace()) == []
