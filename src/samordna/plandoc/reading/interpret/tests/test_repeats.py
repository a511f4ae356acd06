"""What a plan tells more than once is read once; what says otherwise stays."""

from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, Why
from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table


def test_a_table_that_sums_up_labelled_groups_adds_what_they_lack() -> None:
    result = structured(
        heading("Åtgärder"),
        heading("Åtgärd 1 Bygga bron", 2),
        paragraph("Ansvarig: Gatuchef"),
        paragraph("Tid: 2026"),
        heading("Sammanställning av åtgärder"),
        table(["Nr", "Åtgärd", "Ansvarig", "Uppföljning"], ["1", "Bygga bron", "Gatuchef", "Invigning"]),
    )
    (activity,) = result.document.activities
    assert (activity.responsible, activity.starts, activity.follow_up) == ("Gatuchef", "2026", "Invigning")
    assert result.coverage == 1.0
    assert "Bygga bron" not in "".join(section.text for section in result.document.sections)


def test_the_same_deed_of_somebody_else_is_another_activity() -> None:
    read = structured(
        heading("Åtgärder 2026"),
        table(["Åtgärd", "Ansvarig"], ["Utbilda personal", "HR-chef"], ["Utbilda personal", "Skolchef"]),
        heading("Åtgärder 2027"),
        table(["Åtgärd", "Ansvarig"], ["Utbilda personal", "Rektor"]),
    ).document.activities
    assert [one.responsible for one in read] == ["HR-chef", "Skolchef", "Rektor"]


def test_activities_on_several_sheets_are_told_of() -> None:
    def sheet(name: str, action: str) -> Block:
        places = [FilePlace(sheet=name, row=number) for number in (1, 2)]
        rows = [["Åtgärd", "Ansvarig"], [action, "Gatuchef"]]
        return Block(BlockKind.TABLE, rows=rows, row_places=places)

    result = structured(heading("Åtgärder"), sheet("2026", "Bygga bron"), sheet("2027", "Laga räcket"))
    assert len(result.document.activities) == 2
    assert any("”2026”, ”2027”" in flag.what for flag in result.flags)


def test_what_is_told_again_is_said_to_stand_elsewhere() -> None:
    result = structured(
        heading("Åtgärder"),
        table(["Åtgärd", "Ansvarig", "Klart"], ["Bygga bron", "Gatuchef", "2026"]),
        heading("Sammanställning"),
        table(["Åtgärd", "Ansvarig"], ["Bygga bron", "Gatuchef"]),
    )
    assert [one.text for one in result.left_out if one.why is Why.SAID_ELSEWHERE] == [
        "Bygga bron",
        "Gatuchef",
    ]


def test_what_is_done_again_another_year_is_another_activity() -> None:
    head = ["Åtgärd", "Ansvarig", "Månad"]
    read = structured(
        heading("Plan 2025–2026"),
        heading("2025", 2),
        table(head, ["Ordna vandring", "Fritidschef", "Oktober"], ["Bygga bron", "Gatuchef", "Mars"]),
        heading("2026", 2),
        table(head, ["Ordna vandring", "Fritidschef", "Oktober"], ["Laga räcket", "Gatuchef", "Maj"]),
    ).document.activities
    assert [one.ends for one in read if one.action == "Ordna vandring"] == ["2025-10", "2026-10"]
