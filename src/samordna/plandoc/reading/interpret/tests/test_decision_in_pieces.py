"""A decision whose day, paragraph and body stand apart at the beginning of a file."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table
from samordna.plandoc.reading.result import ReadResult

_REST = (
    heading("Åtgärdsprogram för trygga skolvägar"),
    paragraph("Gäller till och med den 31 december 2027"),
    heading("Bakgrund", 2),
    paragraph("Vi vill vara tydliga med vad vi lovar."),
)


def _decided(result: ReadResult) -> list[tuple[str | None, str | None, str | None]]:
    return [(one.body, one.date, one.section) for one in result.document.decisions]


@pytest.mark.parametrize(
    "lines",
    [
        ("Ödevata kommun", "Räddningsnämnden", "Protokollsutdrag", "Sammanträdesdatum 2025-03-14", "§ 70"),
        ("Räddningsnämnden\nProtokollsutdrag Sammanträdesdatum 2025-03-14 Dnr RN 2024/527 § 70",),
    ],
)
def test_the_head_of_minutes(lines: tuple[str, ...]) -> None:
    result = structured(*map(paragraph, lines), *_REST)
    assert _decided(result) == [("Räddningsnämnden", "2025-03-14", "70")]
    assert any("ur dokumentets början" in flag.what for flag in result.flags)


def test_a_sentence_in_any_order() -> None:
    said = "Vid sammanträdet den 22 januari 2026 (§ 155) gav socialnämnden förvaltningen i uppdrag att genomföra planen."
    result = structured(heading("Handlingsplan mot otillåten påverkan"), paragraph(said), *_REST[2:])
    assert _decided(result) == [("socialnämnden", "2026-01-22", "155")]


@pytest.mark.parametrize(
    "other", ["Socialnämnden antog rutinen för larm.", "Ärendet lämnas till samråd, § 71"]
)
def test_what_else_is_decided_or_numbered_tells_nothing(other: str) -> None:
    lines = ("Räddningsnämnden", "Sammanträdesdatum 2025-03-14", "§ 70", other)
    assert not _decided(structured(*map(paragraph, lines), *_REST))


def test_a_paragraph_alone_belongs_to_the_day_under_a_label() -> None:
    lines = ("§ 39", "Ansvarig nämnd: Socialnämnden", "Beslutad: 2023-03-27", "Dnr: SN-2022-491")
    result = structured(_REST[0], *map(paragraph, lines), *_REST[2:])
    assert _decided(result) == [("Socialnämnden", "2023-03-27", "39")]


def test_a_day_with_its_paragraph_and_a_label_of_any_words_in_a_table() -> None:
    rows = [
        ["Planperiod", "2031–2033"],
        ["Läget avser", "31 augusti 2032"],
        ["Behandlad", "Socialnämnden godkände uppföljningen 2032-09-21, § 96"],
    ]
    dated = [
        ["Fastställd av:", "Kommunfullmäktige"],
        ["Datum:", "20 november 2033, § 142"],
        ["Dnr:", "KS 2033/241"],
    ]
    result, other = (structured(_REST[0], table(*told), *_REST[2:]) for told in (rows, dated))
    assert _decided(result) == [("Socialnämnden", "2032-09-21", "96")]
    assert (result.document.metadata.period_start, result.document.metadata.period_end) == ("2031", "2033")
    assert _decided(other) == [("Kommunfullmäktige", "2033-11-20", "142")]
