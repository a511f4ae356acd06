"""Labels nobody has listed: known by what stands after them, told apart from their neighbours, and asked about."""

from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table
from samordna.plandoc.reading.result import ReadResult

_ROWS = (
    ("Byta armaturer", "Gatuchef", "Polisen, boende", "Stickprov och rapport"),
    ("Utbilda rastvakter", "Rektor", "Studieförbundet", "Avstämning varje termin"),
    ("Inventera lokaler", "Lokalbokare", "Fastighetsägarna", "Redovisning till nämnden"),
)


def _lines(*labels: str) -> ReadResult:
    lines = [
        paragraph(f"{label}: {value}") for row in _ROWS for label, value in zip(labels, row, strict=True)
    ]
    return structured(heading("Åtgärder"), *lines)


def _told(read: ReadResult) -> list[tuple[str | None, ...]]:
    return [(one.action, one.responsible, one.others, one.follow_up) for one in read.document.activities]


def test_values_after_unknown_labels_are_known_by_what_they_are() -> None:
    read = _lines("Åtgärd", "Ansvarig", "Kamrater", "Lykta")
    assert _told(read) == list(_ROWS)
    asked = [flag.what for flag in read.flags if "läst efter sitt innehåll" in flag.what]
    assert len(asked) == 2
    assert read.coverage == 1.0


def test_what_nothing_shows_stands_in_the_comment_and_is_asked_about_once() -> None:
    lines = [
        paragraph(text)
        for row in _ROWS
        for text in (f"Åtgärd: {row[0]}", f"Ansvarig: {row[1]}", "Lagrum: 3 § KML", "Tid: 2026")
    ]
    read = structured(heading("Åtgärder"), *lines)
    assert [one.comment for one in read.document.activities] == ["Lagrum: 3 § KML"] * 3
    assert sum(1 for flag in read.flags if "”Lagrum” är okänd" in flag.what) == 1


def test_two_labels_for_the_same_are_never_one_value() -> None:
    read = _lines("Åtgärd", "Ansvarig", "Utförs av", "Uppföljning")
    assert [one.responsible for one in read.document.activities] == [row[1] for row in _ROWS]
    assert all("Polisen" in f"{one.others}{one.comment}" for one in read.document.activities[:1])


def test_an_unknown_label_among_known_ones_ends_the_value_before_it() -> None:
    bullets = [bullet(f"{a}. Ansvarig: {b}. Kamrater: {c}. Klart: 2026.") for a, b, c, _ in _ROWS]
    read = structured(heading("Åtgärder"), *bullets)
    assert [(one.responsible, one.others) for one in read.document.activities] == [row[1:3] for row in _ROWS]


def test_cards_too() -> None:
    cards = [
        table(["Åtgärd", a], ["Ansvarig", b], ["Kamrater", c], ["Tid", "2026"], ["Lagrum", "3 § KML"])
        for a, b, c, _ in _ROWS
    ]
    read = structured(heading("Åtgärder"), *cards)
    assert [(one.responsible, one.others) for one in read.document.activities] == [row[1:3] for row in _ROWS]
    assert sum(1 for flag in read.flags if "”Lagrum” är okänd" in flag.what) == 1


def test_labels_that_only_a_space_parts_are_labels_where_they_name_columns() -> None:
    lines = [paragraph(f"{a} Ansvarig: {b} Klart: 2026-10-31") for a, b, _, _ in _ROWS]
    read = structured(heading("Åtgärder"), *lines)
    assert [(one.action, one.responsible, one.ends) for one in read.document.activities] == [
        (*row[:2], "2026-10-31") for row in _ROWS
    ]


def test_a_column_that_only_its_cells_explain_is_asked_about_once() -> None:
    rows = [[a, b, c, "2026"] for a, b, c, _ in _ROWS]
    read = structured(heading("Åtgärder"), table(["Åtgärd", "Gul lapp", "Blå lapp", "Tid"], *rows))
    assert [(one.responsible, one.others) for one in read.document.activities] == [row[1:3] for row in _ROWS]
    asked = [flag.what for flag in read.flags if "läst efter sitt innehåll" in flag.what]
    assert ["”Gul lapp”" in asked[0], "”Blå lapp”" in asked[1]] == [True, True]
    known = structured(heading("Åtgärder"), table(["Åtgärd", "Ansvarig", "Samverkan", "Tid"], *rows))
    assert not any("läst efter sitt innehåll" in flag.what for flag in known.flags)


def test_labels_that_come_again_are_known_together_what_is_done_too() -> None:
    head = ("Handling", "Befattning", "Organisation", "Termin")
    rows = [(a, b, c, "VT 2027") for a, b, c, _ in _ROWS]
    lines = [paragraph(f"{label}: {value}") for row in rows for label, value in zip(head, row, strict=True)]
    cards = [table(*[[label, value] for label, value in zip(head, row, strict=True)]) for row in rows]
    for blocks in (lines, cards):
        found = structured(heading("Åtgärder"), *blocks).document.activities
        assert [(one.action, one.responsible, one.others) for one in found] == [row[:3] for row in _ROWS]
        assert {(one.starts, one.ends) for one in found} == {("2027-01", "2027-06")}


def test_questions_are_labels_too() -> None:
    lines = [
        paragraph(f"Vad ska vi göra?: {a}\nVem gör det?: {b}\nVilka fler behöver vara med?: {c}")
        for a, b, c, _ in _ROWS
    ]
    found = structured(heading("Åtgärder"), *lines).document.activities
    assert [(one.responsible, one.others) for one in found] == [row[1:3] for row in _ROWS]


def test_a_label_of_other_tables_is_not_lost_in_a_list() -> None:
    bullets = [bullet(f"{a}. Ansvarig: {b}. Källa: Motion. Klart: 2026.") for a, b, _, _ in _ROWS]
    read = structured(heading("Åtgärder"), *bullets)
    assert {one.comment for one in read.document.activities} == {"Källa: Motion"}
    assert sum(1 for flag in read.flags if "”Källa” är okänd" in flag.what) == 1


def test_lines_that_tell_who_does_what_as_a_rule_are_no_activities() -> None:
    told = (
        ("Kommunstyrelsen", "Leda arbetet"),
        ("Socialnämnden", "Stödja enskilda"),
        ("Rektorerna", "Utbilda elever"),
    )
    lines = [paragraph(text) for who, what in told for text in (f"Roll: {who}", f"Uppdrag: {what}")]
    turned = table(
        ["Roll", *(who for who, _ in told)],
        ["Uppdrag", *(what for _, what in told)],
        ["Möten", *["Månad"] * 3],
    )
    for blocks in (lines, [turned]):
        assert structured(heading("Bakgrund"), *blocks).document.activities == []


def test_a_card_may_say_who_before_what() -> None:
    cards = [table(["Ansvarig", b], ["Åtgärd", a], ["Tid", "2027"]) for a, b, _, _ in _ROWS]
    found = structured(heading("Åtgärder"), *cards).document.activities
    assert [(one.action, one.responsible) for one in found] == [row[:2] for row in _ROWS]


def test_icons_are_labels_by_their_key_and_what_it_does_not_tell_is_kept() -> None:
    told = [
        block
        for action, who, _, _ in _ROWS
        for block in (heading(action, 2), paragraph(f"☺ {who}"), paragraph("⏰ 2027   ☂ 3 § KML"))
    ]
    read = structured(heading("Åtgärder"), *told, paragraph("☺ ansvarig   ⏰ klart senast"))
    assert [(one.action, one.responsible, one.ends, one.comment) for one in read.document.activities] == [
        (action, who, "2027", "3 § KML") for action, who, _, _ in _ROWS
    ]
    assert read.coverage == 1.0


def test_a_row_for_each_value_is_an_activity_for_each_number_and_what_tells_of_the_plan() -> None:
    rows = [
        (number, name, value)
        for number, row in enumerate(_ROWS, 1)
        for name, value in zip(("Åtgärd", "Ansvarig", "Samverkan", "Uppföljning"), row, strict=True)
    ]
    plan = [["Plan", "Titel", "Handlingsplan för trygga skolor"], ["Plan", "Diarienummer", "KS 2027/12"]]
    read = structured(
        table(["Id", "Fält", "Värde"], *plan, *([f"A-{one}", name, value] for one, name, value in rows))
    )
    assert _told(read) == list(_ROWS)
    assert read.document.metadata.registry_number == "KS 2027/12"
    assert read.coverage == 1.0
