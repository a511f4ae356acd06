"""Numbered cards of a template that nobody has filled in are the template's own, whatever they are written with."""

import pytest

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.tests.making import flat, heading, paragraph, structured, table
from samordna.plandoc.reading.result import ReadResult


def _of_template(result: ReadResult) -> list[str]:
    return [one.text for one in result.left_out if one.why is Why.TEMPLATE]


def _headings(result: ReadResult) -> list[str]:
    return [one.heading for one in result.document.sections]


def _deeds(result: ReadResult) -> list[str]:
    return [one.action or "" for one in result.document.activities]


_LINES = """Handlingsplan för trygghet

{0} 1{1}
Aktivitet: Utbilda personal i skolan
Ansvarig: Skolförvaltningen
Tid: 2026

{0} 2{1}
Aktivitet: Vandra i parken på kvällen
Ansvarig: Fritidsförvaltningen
Tid: 2027

{0} 3{1}
Aktivitet:{2}
Ansvarig:
Tid:{2}

{0} 4{1}
Aktivitet:
Ansvarig:{2}
Tid:

Uppföljning
Planen följs upp varje år av styrgruppen.
"""


@pytest.mark.parametrize("called", ["Åtgärd", "Insats nr", "Åtgärdskort"])
@pytest.mark.parametrize("end", ["", ":"])
@pytest.mark.parametrize("nothing", ["", " –", " XX"])
def test_lines_of_empty_cards_become_nothing(called: str, end: str, nothing: str) -> None:
    result = flat(_LINES.format(called, end, nothing))
    assert _deeds(result) == ["Utbilda personal i skolan", "Vandra i parken på kvällen"]
    assert {f"{called} 3{end}", f"{called} 4{end}", "Ansvarig:"} <= set(_of_template(result))
    assert "Uppföljning" in _headings(result)
    assert result.coverage == 1


def test_headings_with_nothing_below_are_no_sections() -> None:
    result = structured(
        heading("Handlingsplan"),
        heading("Mål 1", 2),
        paragraph("Färre unga dras in i kriminalitet."),
        heading("Aktivitet 1.1", 3),
        paragraph("Skolan utbildar personalen under 2026."),
        heading("Aktivitet 1.2", 3),
        paragraph("Ansvarig:\nTid:"),
        heading("Mål 2", 2),
        heading("Aktivitet 2.1", 3),
        heading("Aktivitet 2.2", 3),
        heading("Uppföljning", 2),
        paragraph("Planen följs upp varje år."),
    )
    assert _of_template(result) == [
        "Aktivitet 1.2",
        "Ansvarig:\nTid:",
        "Mål 2",
        "Aktivitet 2.1",
        "Aktivitet 2.2",
    ]
    assert _headings(result) == ["Mål 1", "Aktivitet 1.1", "Uppföljning"]


def test_a_table_with_nothing_beside_its_labels_is_left_out_whole() -> None:
    def card(number: int, *said: str) -> list[list[str]]:
        labels = ("Vad", "Ansvarig", "Tid")
        return [[f"Åtgärd {number}", ""], *([*one] for one in zip(labels, said, strict=True))]

    result = structured(
        heading("Handlingsplan"),
        table(*card(1, "Utbilda personal", "Skolan", "2026")),
        table(*card(2, "Vandra i parken", "Fritid", "2027")),
        table(*card(3, "", "–", "")),
    )
    assert _deeds(result) == ["Utbilda personal", "Vandra i parken"]
    assert len(_of_template(result)) == 1
    assert _of_template(result)[0].startswith("Åtgärd 3 | Vad | Ansvarig")


@pytest.mark.parametrize(
    "text",
    [
        "Plan\n\nMål 1\nFärre unga i brott.\nMål 2\nTryggare skolor.\n\nKopplade mål:\nMål 1\nMål 2\n\nÖvrigt\nI år.\n",
        "Plan\n\nÅtgärd 1\nAnsvarig:\nFritid\nTid:\n2026\n\nÅtgärd 2\nAnsvarig:\nTeknik\nTid:\n2027\n",
    ],
)
def test_names_that_something_is_said_of_stay(text: str) -> None:
    assert not _of_template(flat(text))


def test_goals_whose_words_are_the_next_heading_stay() -> None:
    goals = [
        heading("Mål 1", 2),
        heading("Färre brott", 3),
        heading("Mål 2", 2),
        heading("Tryggare skola", 3),
    ]
    assert not _of_template(structured(heading("Plan"), *goals, paragraph("Skolan arbetar för trygghet.")))


def test_a_letter_that_crosses_an_option_is_no_word_of_the_others() -> None:
    result = flat(
        "Plan\n\nStatus: (x) Pågår ( ) Klar\nÅtgärd: Utbilda personal\n\nStatus: (x) Klar ( ) Pågår\nÅtgärd: Vandra\n"
    )
    assert _of_template(result) == ["Klar", "Pågår"]
    assert result.coverage == 1


def test_a_short_line_that_says_something_is_no_label() -> None:
    cards = [
        (heading("Åtgärd 1", 2), paragraph("Vem? Rektorn")),
        (heading("Åtgärd 2", 2), paragraph("Ansvarig rektor")),
    ]
    result = structured(heading("Plan"), *(block for card in cards for block in card))
    assert not _of_template(result)


def test_a_row_below_a_name_is_what_it_says() -> None:
    rows = (["Utbilda ledare", "Ansvarig rektor", "Tid i maj"],)
    assert not _of_template(structured(heading("Plan"), heading("Åtgärd 1", 2), table(*rows)))
