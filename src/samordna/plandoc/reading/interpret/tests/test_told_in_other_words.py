"""Who and when told in words and signs that come in many kinds: the answer is found by what stands there."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.result import ReadResult

_DEEDS = ("Byta ut armaturer", "Starta en tjejjour", "Bygga en gångväg")


def _read(*blocks: Block) -> ReadResult:
    result = structured(heading("Handlingsplan mot våld"), heading("Insatser", 2), *blocks)
    assert result.coverage == 1
    return result


def _told(result: ReadResult) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(one.action, one.responsible, one.starts, one.ends) for one in result.document.activities]


def test_assignments_whose_time_is_a_quarter_stand_there_once() -> None:
    whos = ("Gatuingenjör", "Biträdande rektor, utvecklare", "Kommunjurist")
    result = _read(
        *(
            paragraph(f"{who} får i uppdrag att {deed.lower()}, senast Q4 2027. Önskemålet kom från boende.")
            for who, deed in zip(whos, _DEEDS, strict=True)
        )
    )
    assert _told(result) == [
        (deed, who, None, "2027-10/2027-12") for who, deed in zip(whos, _DEEDS, strict=True)
    ]
    texts = " ".join(section.text for section in result.document.sections)
    assert "Önskemålet kom från boende" in texts
    assert "armaturer" not in texts


def test_who_answers_for_that_something_is_done() -> None:
    result = _read(
        *(
            paragraph(f"Tekniska kontoret ansvarar för att {deed.lower()}. Det ska vara klart maj 2027.")
            for deed in _DEEDS
        )
    )
    assert _told(result) == [(deed, "Tekniska kontoret", None, "2027-05") for deed in _DEEDS]


def test_the_infinitive_of_what_is_built_is_a_deed() -> None:
    result = _read(*(paragraph(f"Senast maj 2027 ska registrator {deed.lower()}.") for deed in _DEEDS))
    assert _told(result) == [(deed, "registrator", None, "2027-05") for deed in _DEEDS]


def test_when_before_who_on_one_line() -> None:
    names = ("Föräldrar bjuds in till temakväll", "Öppettiderna utökas", "Ett nätverk bildas")
    result = _read(*(block for name in names for block in (heading(name, 3), paragraph("Senast 2029 – ÖFC"))))
    assert _told(result) == [(name, "ÖFC", None, "2029") for name in names]


def test_small_questions_in_bullets() -> None:
    names = ("Klotter saneras inom två dygn", "Öppettiderna utökas", "Alla vikarier får en genomgång")
    result = _read(
        *(
            block
            for name in names
            for block in (
                heading(name, 3),
                bullet("vem gör det? Registrator, KLK", 2),
                bullet("när? senast maj 2027", 2),
            )
        )
    )
    assert _told(result) == [(name, "Registrator, KLK", None, "2027-05") for name in names]


def test_a_label_of_two_words_is_no_label_of_one() -> None:
    result = _read(
        *(
            block
            for number, deed in enumerate(_DEEDS, 1)
            for block in (
                paragraph(f"{number}. {deed}"),
                bullet("Uppföljning sker: Årsredovisning"),
                bullet("Ägare: Rektor"),
                bullet("Genomförande: 2027"),
            )
        )
    )
    assert [one.follow_up for one in result.document.activities] == ["Årsredovisning"] * 3


def test_a_year_alone_is_a_sentence_at_the_end() -> None:
    assert sentences_of("Utredaren går igenom alla kontrakt. 2027.") == [
        "Utredaren går igenom alla kontrakt.",
        "2027.",
    ]
    assert len(sentences_of("Planen antogs i juni. 2027 års mål gäller.")) == 1


@pytest.mark.parametrize("over", ["Är med", "Är också med", "Stöttar", "Vilka stöttar?", "Vem är med?"])
def test_a_column_of_those_who_are_with_it(over: str) -> None:
    result = _read(
        table(
            ["Insats", "Tid", "Håller i", over],
            ["Byta ut armaturer", "maj 2027", "Gatukontoret", "Polisen"],
            ["Starta en tjejjour", "juni 2027", "Kurator", "Hjortafors IF"],
        )
    )
    assert [one.others for one in result.document.activities] == ["Polisen", "Hjortafors IF"]


@pytest.mark.parametrize("words", ["ihop med", "tillsammans med", "gemensamt med", "med", "i samverkan med"])
def test_with_whom_stands_in_brackets_behind_when(words: str) -> None:
    result = _read(
        heading("Socialkontoret", 3),
        bullet(f"Byta ut armaturer (klart maj 2027, {words} polisen)"),
        bullet("Starta en tjejjour (löpande)"),
        bullet(f"Bygga en gångväg (senast 30 april 2027, {words} Vägverket)"),
    )
    assert [(one.responsible, one.others, one.ends) for one in result.document.activities] == [
        ("Socialkontoret", "polisen", "2027-05"),
        ("Socialkontoret", None, None),
        ("Socialkontoret", "Vägverket", "2027-04-30"),
    ]
