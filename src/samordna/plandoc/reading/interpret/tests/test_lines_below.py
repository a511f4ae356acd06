"""Lines below bullets that say only who and when: each is of the bullet above it."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, flat, heading, paragraph, structured
from samordna.plandoc.reading.result import ReadResult

_TOP = (heading("Trygghetsplan 2027", 1), heading("Insatser", 2))


def _told(read: ReadResult) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(one.action, one.responsible, one.starts, one.ends) for one in read.document.activities]


@pytest.mark.parametrize(
    ("first", "second", "below"),
    [
        (
            "Nattvandring i Hagby (fritidschefen)",
            "Brottsofferveckan (samordnaren)",
            ["Maj och juni", "Februari"],
        ),
        ("Nattvandring i Hagby, fritidschefen", "Brottsofferveckan, samordnaren", ["maj, juni", "februari"]),
        ("Nattvandring i Hagby – fritidschefen", "Brottsofferveckan – samordnaren", ["Maj–juni", "Februari"]),
    ],
)
def test_times_below_bullets_are_when_these_are_done(first: str, second: str, below: list[str]) -> None:
    read = structured(*_TOP, bullet(first), paragraph(below[0]), bullet(second), paragraph(below[1]))
    assert _told(read) == [
        ("Nattvandring i Hagby", "fritidschefen", "2027-05", "2027-06"),
        ("Brottsofferveckan", "samordnaren", None, "2027-02"),
    ]
    assert read.coverage == 1


def test_who_and_when_in_lines_of_a_bullet_or_below_it() -> None:
    told = [
        ("Grannsamverkansdag", "Kommunpolisen", None, "2027-09"),
        ("Märkning av cyklar – kurs", "Fritidsgården", "2027-04", "2027-05"),
    ]
    lines = [
        bullet("Grannsamverkansdag\nKommunpolisen\nseptember"),
        bullet("Märkning av cyklar – kurs\nFritidsgården\napril\nmaj"),
    ]
    assert _told(structured(*_TOP, *lines)) == told
    pieces: list[Block] = [
        *(bullet("Grannsamverkansdag"), paragraph("September"), paragraph("Kommunpolisen")),
        *(bullet("Märkning av cyklar – kurs"), paragraph("April, maj"), paragraph("Fritidsgården")),
    ]
    assert _told(structured(*_TOP, *pieces)) == told


def test_lines_of_flat_text_that_say_when_are_no_rest_of_the_bullet() -> None:
    read = flat(
        "Trygghetsplan 2027\n\nAktiviteter\n\n- Extra belysning – gatuchefen\n  oktober\n- Torgvärdar – näringslivschefen\n"
        "  maj, juni, juli\n- Klottersanering – fastighetschefen\n  mars\n"
    )
    assert _told(read) == [
        ("Extra belysning", "gatuchefen", None, "2027-10"),
        ("Torgvärdar", "näringslivschefen", "2027-05", "2027-07"),
        ("Klottersanering", "fastighetschefen", None, "2027-03"),
    ]


def test_a_sentence_that_a_line_breaks_before_its_time_goes_on() -> None:
    read = flat(
        "Trygghetsplan 2027\n\nAktiviteter\n\n- Skolchefen ordnar en kurs i\n  mars 2027\n"
        "- Gatuchefen byter lampor senast\n  juni 2027\n"
    )
    assert [one.responsible for one in read.document.activities] == ["Skolchefen", "Gatuchefen"]


def test_times_over_bullets_are_a_calendar() -> None:
    read = structured(
        *_TOP,
        *(paragraph("Mars"), bullet("Kurs för ledare (skolchefen)")),
        *(paragraph("Maj"), bullet("Vandring i parken (fritidschefen)")),
        *(paragraph("Juni"), bullet("Fest på torget (kulturchefen)")),
    )
    assert [(action, ends) for action, _, _, ends in _told(read)] == [
        ("Kurs för ledare", "2027-03"),
        ("Vandring i parken", "2027-05"),
        ("Fest på torget", "2027-06"),
    ]


def test_times_over_bullets_are_not_of_the_bullets_above() -> None:
    months = [paragraph("Maj"), paragraph("Juni"), paragraph("Juli")]
    bullets = ["Nattvandring (rektorn)", "Cykelmärkning (kuratorn)", "Lägerskola\nfritidschefen"]
    pieces = [piece for month, text in zip(months, bullets, strict=True) for piece in (month, bullet(text))]
    ends = [one.ends for one in structured(*_TOP, *pieces).document.activities]
    assert ends == ["2027-05", "2027-06", "2027-07"]
