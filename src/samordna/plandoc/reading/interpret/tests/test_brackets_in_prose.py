"""Sentences of running text that say who and when in brackets at their end, several in a paragraph."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured


@pytest.mark.parametrize(
    "text",
    [
        "Vi ska byta armaturer i parken (gatuchefen, oktober 2026). Vi ska utbilda rastvakter (rektor, mars 2026).",
        "Byta armaturer i parken (gatuchefen, oktober 2026). Utbilda rastvakter (rektor, mars 2026).",
        "Kommunen vill vara trygg. Byta armaturer i parken (Gatuchefen, oktober 2026). Utbilda rastvakter (Rektor, mars 2026).",
    ],
)
def test_who_and_when_stand_in_brackets_behind_each_sentence(text: str) -> None:
    read = structured(
        heading("Åtgärder"), paragraph(text), heading("Uppföljning"), paragraph("Följs upp varje år.")
    )
    told = [
        ((one.action or "").lower(), (one.responsible or "").lower(), one.ends)
        for one in read.document.activities
    ]
    assert told == [
        ("byta armaturer i parken", "gatuchefen", "2026-10"),
        ("utbilda rastvakter", "rektor", "2026-03"),
    ]
    assert read.coverage == 1


def test_a_season_in_brackets_is_when_it_is_to_be_done_as_in_a_list() -> None:
    text = "Vi öppnar gården (fritidschefen, hösten 2026). Vi tar fram en rutin (socialchefen, våren 2026)."
    told = [
        (one.starts, one.ends)
        for blocks in ([paragraph(text)], [bullet(one) for one in text.split(". ")])
        for one in structured(heading("Åtgärder"), *blocks).document.activities
    ]
    assert told == [(None, "2026-23"), (None, "2026-21")] * 2
