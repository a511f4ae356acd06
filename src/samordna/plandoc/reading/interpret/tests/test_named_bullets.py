"""Bullets that name a measure and say in sentences of their own who answers for it, with whom and when."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import bullet, heading, structured
from samordna.plandoc.schema import Activity

_FRONT = (heading("Drogförebyggande plan 2031–2033"), heading("Det här ska vi göra", 2))


def _read(*bullets: str) -> list[Activity]:
    result = structured(*_FRONT, *map(bullet, bullets))
    assert result.coverage == 1
    return result.document.activities


@pytest.mark.parametrize(
    "answers",
    [
        "Ansvarig är {}.",
        "Ansvarar gör {}.",
        "Ansvaret ligger på {}.",
        "Insatsen leds av {}.",
    ],
)
def test_who_answers_is_told_in_a_sentence_of_its_own(answers: str) -> None:
    first, second = _read(
        f"Föräldramöten om snus. Frågan tas upp i åk 6. {answers.format('skolsköterskan')} Klart senast 15/11 2031.",
        f"Nikotinfri skoltid. Gäller alla, även på utflykter. {answers.format('rektorerna')} Görs löpande.",
    )
    assert (first.action, first.responsible, first.ends) == (
        "Föräldramöten om snus",
        "skolsköterskan",
        "2031-11-15",
    )
    assert first.comment == "Frågan tas upp i åk 6."
    assert (second.action, second.responsible, second.ongoing) == ("Nikotinfri skoltid", "rektorerna", True)


def test_who_helps_who_answers_is_no_answer_of_theirs() -> None:
    first, second = _read(
        "Vuxna i stan. Vi går kl. 20–24. Ansvarig är fritidschefen tillsammans med polisen. Start augusti 2031.",
        "Kontrollköp. Minst tio per år. Miljöchefen ansvarar tillsammans med skolan. Uppföljning: antal köp.",
    )
    assert (first.responsible, first.others, first.starts) == ("fritidschefen", "polisen", "2031-08")
    assert (second.responsible, second.others, second.follow_up) == ("Miljöchefen", "skolan", "antal köp")


def test_when_and_how_it_is_followed_up_may_stand_in_the_sentence_or_the_next() -> None:
    first, second = _read(
        "Dialogmöten. Ett i varje del. Ansvarig är kommunpolisen, senast 1 mars 2031. Följs upp genom antal möten.",
        "Enkät i åk 9. Enkäten görs mars–april 2031. Ansvarig är folkhälsostrategen.",
    )
    assert (first.ends, first.follow_up) == ("2031-03-01", "Följs upp genom antal möten")
    assert (second.starts, second.ends) == ("2031-03", "2031-04")


def test_one_such_bullet_among_others_is_read_as_the_others_are() -> None:
    bullets = (
        "Rådet träffas varje månad.",
        "Skolan har egna regler. Ansvarig är rektor.",
        "Polisen är med ibland.",
    )
    assert all(one.responsible != "rektor" or one.comment is None for one in _read(*bullets))
