"""Calendars of a year told in lines: what is done stands below its month or behind it."""

from collections.abc import Callable

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.pieces.doubt_texts import UNDER_TIME
from samordna.plandoc.reading.interpret.tests.making import bullet, flat, heading, paragraph, structured
from samordna.plandoc.reading.result import ReadResult

_DEEDS = ("Utbilda personalen i förskolan", "Starta föräldragrupper", "Öppna nattvandring i centrum")
_MONTHS = ("Januari", "Mars", "Oktober")
_TOLD = [(deed, f"2031-{month}") for deed, month in zip(_DEEDS, ("01", "03", "10"), strict=True)]


def _told(result: ReadResult) -> list[tuple[str, str | None]]:
    assert result.coverage == 1
    assert UNDER_TIME.sv not in [one.what for one in result.flags], "months that come in turn are no guess"
    return [(one.action, one.ends) for one in result.document.activities]


def _read(*blocks: Block, over: str = "Årshjul 2031") -> list[tuple[str, str | None]]:
    return _told(structured(heading("Handlingsplan mot våld 2031"), heading(over, 2), *blocks))


@pytest.mark.parametrize(
    "head",
    [
        lambda month: heading(month, 3),
        lambda month: heading(month.upper(), 3),
        paragraph,
        lambda month: paragraph(f"{month}:"),
        lambda month: paragraph(f"{month} 2031"),
    ],
)
def test_months_over_one_bullet_each(head: Callable[[str], Block]) -> None:
    months = zip(_MONTHS, _DEEDS, strict=True)
    assert _read(*(block for month, deed in months for block in (head(month), bullet(deed)))) == _TOLD


@pytest.mark.parametrize("form", ["{}: {}", "{} – {}"])
@pytest.mark.parametrize("block", [paragraph, bullet])
def test_months_before_what_is_done(form: str, block: Callable[[str], Block]) -> None:
    months = zip(_MONTHS, _DEEDS, strict=True)
    assert _read(*(block(form.format(month, deed)) for month, deed in months)) == _TOLD


@pytest.mark.parametrize("form", ["{}\n- {}\n\n", "{}:\n• {}\n", "{}\n   - {}\n", "{}: {}\n"])
def test_a_calendar_of_plain_text(form: str) -> None:
    months = "".join(form.format(month, deed) for month, deed in zip(_MONTHS, _DEEDS, strict=True))
    assert _told(flat(f"Handlingsplan mot våld 2031\n\nÅrshjul 2031\n\n{months}")) == _TOLD


def test_months_as_headings_over_lines() -> None:
    months = zip(_MONTHS, _DEEDS, strict=True)
    assert (
        _read(*(block for month, deed in months for block in (heading(month, 3), paragraph(deed)))) == _TOLD
    )


def test_who_in_brackets_behind_what_is_done_in_a_month() -> None:
    months = "".join(f"{month}: {deed} (rektor)\n" for month, deed in zip(_MONTHS, _DEEDS, strict=True))
    result = flat(f"Handlingsplan mot våld 2031\n\nÅrshjul 2031\n\n{months}")
    assert _told(result) == _TOLD
    assert {one.responsible for one in result.document.activities} == {"rektor"}


def test_what_is_only_named_is_done_below_a_heading_that_says_so() -> None:
    names = ("Temavecka om kroppen", "Trygghetsvandring")
    blocks = [
        block
        for month, name in zip(_MONTHS, names, strict=False)
        for block in (paragraph(month), bullet(name))
    ]
    assert _read(*blocks) == [(names[0], "2031-01"), (names[1], "2031-03")]
    assert _read(*blocks, over="Det som har hänt") == []


def test_parts_of_a_year_and_what_goes_on() -> None:
    heads = ("Våren", "Kvartal 3", "Löpande")
    blocks = [
        block for head, deed in zip(heads, _DEEDS, strict=True) for block in (paragraph(head), bullet(deed))
    ]
    result = structured(heading("Handlingsplan mot våld 2031"), heading("Årshjul", 2), *blocks)
    assert [(one.action, one.starts, one.ongoing) for one in result.document.activities] == [
        (_DEEDS[0], "2031-21", False),
        (_DEEDS[1], "2031-07", False),
        (_DEEDS[2], None, True),
    ]


def test_one_month_alone_is_no_calendar() -> None:
    assert _read(paragraph("Mars"), bullet("Styrgruppen träffas"), over="Möten") == []


@pytest.mark.parametrize("over", ["Mars", "Mars 2027", "Kvartal 1"])
@pytest.mark.parametrize("named", ["Följ upp 2026 års plan", "Redovisa 2026 års statistik till nämnden"])
def test_a_year_that_only_names_something_takes_no_month_from_it(over: str, named: str) -> None:
    told = flat(
        f"Årsplan 2027\n\n{over}\n• Utbilda skolpersonal (elevhälsochefen)\n• {named} (säkerhetschefen)\n"
    )
    one, other = told.document.activities
    assert other.action == named
    assert (other.starts, other.ends) == (one.starts, one.ends)
    assert one.ends == "2027-03"


@pytest.mark.parametrize("own", ["löpande", "hösten 2027", "maj 2027"])
def test_one_with_a_time_of_its_own_takes_none_from_the_others(own: str) -> None:
    told = flat(
        f"Årsplan 2027\n\nMars\n• Utbilda skolpersonal (elevhälsochefen)\n• Besök föreningar (fritidschefen, {own})\n"
    )
    one, other = told.document.activities
    assert one.ends == "2027-03"
    assert other.ends != "2027-03"


def test_an_end_of_its_own_is_a_time_too() -> None:
    lines = "• Utbilda skolpersonal. Ansvarig: Rektor\n• Besöka föreningar. Ansvarig: Fritidschef. Klart: maj 2027\n"
    told = flat(f"Årsplan 2027\n\nMars\n{lines}")
    one, other = told.document.activities
    assert (one.ends, other.ends) == ("2027-03", "2027-05")
    assert not [note for note in other.origin if note.text == "Mars"]


_QUARTERS = """

Årshjul

Kvartal 1
• Revidera lägesbilden (säkerhetschefen)
• Genomför enkäten i vecka 11 (säkerhetschefen)

Kvartal 3
• Gå ut med information inför skolstart (kommunikationschefen)
• Träffa föreningarna i augusti (säkerhetschefen)

Kvartal 4
• Utbilda personalen före jul (HR-chefen)
• Se över avtal (inköpschefen)
"""


def test_a_quarter_stays_where_a_closer_time_lacks_its_year() -> None:
    told = flat(f"Handlingsplan{_QUARTERS}")
    comments = ["Kvartal 1", "Kvartal 1", "Kvartal 3", "Kvartal 3", "Kvartal 4", "Kvartal 4"]
    assert [one.comment for one in told.document.activities] == comments
    assert len([flag for flag in told.flags if "kunde inte läsas" in flag.what]) == len(comments)


def test_a_quarter_stays_where_closer_words_are_not_read() -> None:
    told = flat(f"Handlingsplan 2027{_QUARTERS}").document.activities
    times = {one.action.split()[0]: (one.starts, one.ends) for one in told}
    assert times["Träffa"] == ("2027-07", "2027-09")
    assert times["Gå"] == (None, "2027-08")


@pytest.mark.parametrize("between", [": ", " – "])
def test_months_before_their_deeds_may_stand_in_one_paragraph(between: str) -> None:
    lines = [f"{month}{between}{deed}" for month, deed in zip(_MONTHS, _DEEDS, strict=True)]
    assert _read(paragraph("\n".join(lines))) == _TOLD


def test_a_paragraph_with_a_line_that_has_no_month_stays_whole() -> None:
    text = "Mars: Utbilda personalen\nSedan: Starta grupper\nOktober: Öppna nattvandring\nMaj: Vila"
    assert _read(paragraph(text)) == []
