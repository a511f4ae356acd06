"""What a picture must have before it takes a step, and what is worth a thought."""

from datetime import date

from samordna.plandoc.picture.life import PictureStep
from samordna.plandoc.picture.model import PictureDocument, PictureProblem, PictureSource, PictureStatement
from samordna.plandoc.picture.ready import Standing, lacks
from samordna.plandoc.picture.words import PicturePart
from samordna.plandoc.vocabulary import SourceKind

TODAY = date(2026, 3, 2)
POLICE = PictureSource(
    id=1, name="Polisen", kind=SourceKind.POLICE, date="2026-02", trend="rising", reliability="B"
)
READY = PictureDocument(
    title="Lägesbild",
    period="2026",
    statements=[PictureStatement(part=part, text="Lugnt.", sources=[1]) for part in PicturePart],
    sources=[POLICE],
    problems=[PictureProblem(title="Klotter", causes="Få fritidsgårdar", priority=1, sources_for=[1])],
)


def told(step: PictureStep, document: PictureDocument = READY, **values: object) -> list[tuple[str, bool]]:
    standing = Standing(document, TODAY, **values)  # type: ignore[arg-type]
    return [(one.text.sv, one.stops) for one in lacks(step, standing)]


def test_a_picture_that_has_everything_may_be_decided() -> None:
    assert told(PictureStep.DECIDE) == []


def test_gathering_wants_a_day_to_come() -> None:
    assert told(PictureStep.GATHER, asked=1) == [("Skriv till vilken dag bidrag önskas.", True)]
    assert told(PictureStep.GATHER, gather_until=date(2026, 3, 1), asked=1) == [
        ("Bidrag önskades till 1 mars 2026, och den dagen har passerat. Välj en ny dag.", True)
    ]
    assert told(PictureStep.GATHER, gather_until=TODAY) == [("Ingen har fått någon förfrågan än.", False)]


def test_analysis_wants_a_source_and_tells_who_has_not_answered() -> None:
    assert told(PictureStep.ANALYSE, asked=3, waiting=2) == [("2 av 3 har inte svarat än.", False)]
    ((words, stops),) = told(PictureStep.ANALYSE, READY.model_copy(update={"sources": []}))
    assert stops
    assert "inga källor" in words


def test_a_decision_wants_all_four_parts_a_local_source_and_a_prioritised_problem() -> None:
    bare = PictureDocument(title="Lägesbild", period="2026")
    stopping = [words for words, stops in told(PictureStep.DECIDE, bare) if stops]
    assert len(stopping) == 4 + 2
    assert stopping[0] == "Delen ”Kartläggning” är tom. Lagen kräver alla fyra delarna."


def test_nothing_rests_on_what_was_taken_back() -> None:
    school = PictureSource(id=2, name="Skolan", trend="rising", reliability="C")
    gone = POLICE.model_copy(update={"withdrawn": True})
    assert told(PictureStep.DECIDE, READY.model_copy(update={"sources": [gone, school]})) == [
        ("Stycken som bygger på en källa som har tagits tillbaka: 4. Byt ut källan.", True),
        ("Polisens bidrag saknas, eller har inget datum.", False),
    ]


def test_problems_that_nothing_speaks_of_or_whose_way_is_not_told_are_worth_a_thought() -> None:
    loose = PictureProblem(title="Hot", carried_from=[7])
    assert told(PictureStep.DECIDE, READY.model_copy(update={"problems": [*READY.problems, loose]})) == [
        ("Problem utan källa: 1.", False),
        ("Problem från förra lägesbilden utan vad som har blivit av dem: 1.", False),
    ]


def test_steps_that_are_always_free() -> None:
    assert told(PictureStep.GATHER_AGAIN, PictureDocument(title="Lägesbild", period="2026")) == []
