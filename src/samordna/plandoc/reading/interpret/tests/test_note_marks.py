"""Marks of notes are no part of the words they stand behind."""

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table
from samordna.plandoc.reading.result import ReadResult


def _read(deeds: list[str], *notes: str) -> ReadResult:
    rows = [[deed, "Rektor", "2026"] for deed in deeds]
    return structured(
        heading("Åtgärder"), table(["Åtgärd", "Ansvarig", "Klart"], *rows), *map(paragraph, notes)
    )


def _deeds(result: ReadResult) -> list[str | None]:
    return [one.action for one in result.document.activities]


def test_marks_of_notes_below_a_table_are_left_out() -> None:
    deeds = [
        "Utbilda personalen i stödmaterialet1",
        "Ordna temadagar i årskurs 82",
        "Byta lås i årskurs 92:an",
    ]
    result = _read(deeds, "1 Materialet kommer från länet.", "2 Även friskolan bjuds in.")
    assert _deeds(result) == [
        "Utbilda personalen i stödmaterialet",
        "Ordna temadagar i årskurs 8",
        "Byta lås i årskurs 92:an",
    ]
    assert [one.text for one in result.left_out if one.why is Why.NUMBERING] == ["1", "2"]
    assert result.coverage == 1


def test_raised_figures_mark_notes_too() -> None:
    read = _read(["Utbilda alla chefer¹", "Byta lås"], "¹ Utbildningen är 45 minuter.")
    assert _deeds(read) == ["Utbilda alla chefer", "Byta lås"]


def test_stars_mark_notes_too() -> None:
    deeds = ["Utbilda personalen*", "Byta lås**"]
    read = _read(deeds, "* Gäller även vikarier.", "** Om medel finns.")
    assert _deeds(read) == ["Utbilda personalen", "Byta lås"]


def test_digits_without_notes_stay() -> None:
    deeds = ["Utbilda personalen i Nivå1", "Ordna temadagar i årskurs 82"]
    assert _deeds(_read(deeds, "Planen följs upp.", "1 Materialet kommer från länet.")) == deeds


def test_a_note_may_have_any_stars() -> None:
    assert _deeds(_read(["Öva larm**", "Byta lås"], "** Gäller även vikarier.")) == ["Öva larm", "Byta lås"]


def _below_a_goal(deeds: list[str], *notes: str) -> ReadResult:
    rows = [[deed, "Rektor", "2026"] for deed in deeds]
    goal = heading("Mål 1: Alla ska känna sig trygga")
    return structured(goal, table(["Åtgärd", "Ansvarig", "Klart"], *rows), *map(bullet, notes))


def test_a_star_that_reads_as_a_bullet_s_is_a_note_where_a_cell_has_it() -> None:
    read = _below_a_goal(["Byta lås*", "Öva larm"], "Bekostas av statsbidrag.")
    assert _deeds(read) == ["Byta lås", "Öva larm"]
    assert [one.text for one in read.document.goals] == ["Alla ska känna sig trygga"]
    assert "*Bekostas av statsbidrag.*" in read.document.sections[0].text
    assert read.coverage == 1


def test_bullets_below_a_table_without_stars_or_several_are_no_notes() -> None:
    alone = _below_a_goal(["Byta lås", "Öva larm"], "Färre ska utsättas för brott")
    assert len(alone.document.goals) == 2
    several = _below_a_goal(["Byta lås*", "Öva larm"], "Färre ska utsättas", "Fler ska anmäla brott")
    assert _deeds(several) == ["Byta lås*", "Öva larm"]
