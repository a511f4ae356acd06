"""What must be true before a picture takes a step (lag 2023:196 §4, checks L2–L7), with the reason where it is not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from samordna.plandoc.checking.wording import shown
from samordna.plandoc.picture.life import PictureStep
from samordna.plandoc.picture.model import PictureDocument
from samordna.plandoc.picture.words import PicturePart
from samordna.plandoc.vocabulary import SourceKind, Text, name_of


@dataclass(frozen=True, slots=True)
class Standing:
    """A picture as it stands on a day. ``asked`` have got a request, and ``waiting`` of them have not answered."""

    document: PictureDocument
    today: date
    gather_until: date | None = None
    asked: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that is missing. One that ``stops`` must be mended first; another is worth a thought.

    ``room`` is where it is mended: the address of a room of the picture.
    """

    text: Text
    room: str
    stops: bool = False


def lacks(step: PictureStep, standing: Standing) -> list[Lack]:
    """What stands in the way of a step, and what is worth a thought before it; what stops comes first."""
    rules = _RULES.get(step)
    return sorted(rules(standing), key=lambda one: not one.stops) if rules else []


def _before_gathering(standing: Standing) -> Iterator[Lack]:
    until = standing.gather_until
    if until is None:
        yield _stop(
            "picture_edit", "Skriv till vilken dag bidrag önskas.", "Write by when contributions are wanted."
        )
    elif until < standing.today:
        yield _stop(
            "picture_edit",
            f"Bidrag önskades till {shown(until).sv}, och den dagen har passerat. Välj en ny dag.",
            f"Contributions were wanted by {shown(until).en}, and that day has passed. Choose another.",
        )
    if not standing.asked:
        yield _thought("requests", "Ingen har fått någon förfrågan än.", "Nobody has been asked yet.")


def _before_analysis(standing: Standing) -> Iterator[Lack]:
    if not standing.document.sources:
        yield _stop(
            "sources",
            "Det finns inga källor att analysera. Väg in ett bidrag, eller lägg till en källa.",
            "There are no sources to analyse. Weigh in a contribution, or add a source.",
        )
    if standing.waiting:
        yield _thought(
            "requests",
            f"{standing.waiting} av {standing.asked} har inte svarat än.",
            f"{standing.waiting} of {standing.asked} have not answered yet.",
        )


def _before_decision(standing: Standing) -> Iterator[Lack]:
    for part in PicturePart:
        if not standing.document.said_in(part):
            yield _stop(
                "picture",
                f"Delen ”{name_of(part, 'sv')}” är tom. Lagen kräver alla fyra delarna.",
                f"The part “{name_of(part, 'en')}” is empty. The law asks for all four.",
            )
    yield from _of_sources(standing.document)
    yield from _of_problems(standing.document)


def _of_sources(document: PictureDocument) -> Iterator[Lack]:
    standing = [one for one in document.sources if not one.withdrawn]
    if not any(one.local for one in standing):
        yield _stop(
            "sources",
            "Det finns ingen källa om den egna kommunen.",
            "No source is about the own municipality.",
        )
    withdrawn = {one.id for one in document.sources if one.withdrawn}
    if resting := sum(1 for one in document.statements if withdrawn & set(one.sources)):
        yield _stop(
            "sources",
            f"Stycken som bygger på en källa som har tagits tillbaka: {resting}. Byt ut källan.",
            f"Passages that rest on a source that was taken back: {resting}. Replace the source.",
        )
    if loose := sum(1 for one in document.statements if not one.sources):
        yield _thought("picture", f"Stycken utan källa: {loose}.", f"Passages without a source: {loose}.")
    if not any(one.kind is SourceKind.POLICE and one.date for one in standing):
        yield _thought(
            "requests",
            "Polisens bidrag saknas, eller har inget datum.",
            "The police's contribution is missing, or has no date.",
        )
    if unjudged := sum(1 for one in standing if not (one.reliability and one.trend)):
        yield _thought(
            "sources",
            f"Källor utan utveckling eller bedömd tillförlitlighet: {unjudged}.",
            f"Sources without a trend or a judged reliability: {unjudged}.",
        )


def _of_problems(document: PictureDocument) -> Iterator[Lack]:
    if not document.prioritised:
        yield _stop("problems", "Inget problem är prioriterat.", "No problem is prioritised.")
    if unexplained := sum(1 for one in document.prioritised if not one.causes):
        yield _thought(
            "problems",
            f"Prioriterade problem utan orsaker: {unexplained}.",
            f"Prioritised problems without causes: {unexplained}.",
        )
    if loose := sum(1 for one in document.problems if not (one.sources_for or one.sources_against)):
        yield _thought("problems", f"Problem utan källa: {loose}.", f"Problems without a source: {loose}.")
    if unfollowed := sum(1 for one in document.problems if one.carried_from and not one.development):
        yield _thought(
            "problems",
            f"Problem från förra lägesbilden utan vad som har blivit av dem: {unfollowed}.",
            f"Problems of the picture before without what became of them: {unfollowed}.",
        )


def _stop(room: str, sv: str, en: str) -> Lack:
    return Lack(Text(sv, en), room, stops=True)


def _thought(room: str, sv: str, en: str) -> Lack:
    return Lack(Text(sv, en), room)


_RULES: dict[PictureStep, Callable[[Standing], Iterator[Lack]]] = {
    PictureStep.GATHER: _before_gathering,
    PictureStep.ANALYSE: _before_analysis,
    PictureStep.DECIDE: _before_decision,
}
