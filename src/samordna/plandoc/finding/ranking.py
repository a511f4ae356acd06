"""Which services and guides fit what is asked, best first, and why."""

from collections import defaultdict
from dataclasses import dataclass, field
from heapq import nlargest
from math import prod

from samordna.plandoc.finding import reasons
from samordna.plandoc.finding.concerns import words
from samordna.plandoc.finding.dangers import Danger
from samordna.plandoc.finding.ends import acute_guide, end_for
from samordna.plandoc.finding.fitting import Fit, age_fits, function_fits, place_fits
from samordna.plandoc.finding.hearing import Heard
from samordna.plandoc.finding.index import Index
from samordna.plandoc.finding.model import Answer, Asked, KeyedGuide
from samordna.plandoc.mapping.model import MappedService

MOST = 24
_LEAST = 0.15
_SHARE = 0.25
"""What the words fit less than this share of the best is left out."""
_WORD = 0.45
"""What the rarest word in a name is worth; a concern told in a name is worth its own weight."""
_LEAST_OF_TERMS = 0.3
"""What words that tell of no concern must be worth: one in a name is, and one in the text below alone is not."""
_LEFT = 0.85
"""What is left for something whose name tells of quite another concern than those asked."""
_OUTRIGHT = 5.0
"""What it is worth to be named: more than any concern."""
_BY_ITSELF = 0.6
"""What a service is worth where nothing but age, place or function is asked."""


@dataclass(slots=True)
class _Score:
    value: float = 0.0
    concerns: dict[str, float] = field(default_factory=dict)


def ranked(asked: Asked, index: Index, one: Heard) -> list[Answer]:
    """At most ``MOST`` answers to what was heard in the words. Asks about no contact: only theirs need to be known then."""
    place = asked.place or index.place_in(one)
    scores = _by_words(one, index)
    if not one.terms and not one.concerns:
        scores = _by_themselves(asked, one, index)
    least = max(_LEAST, _SHARE * max((score.value for score in scores.values()), default=0))
    worth = {
        number: score.value * _factor(asked, one, place, index.things[number])
        for number, score in scores.items()
        if score.value >= (least if score.concerns or not one.terms else max(least, _LEAST_OF_TERMS))
    }
    best = nlargest(MOST, worth, key=worth.__getitem__)
    if one.is_exact_age or asked.age is not None:
        best.sort(key=lambda at: not _takes(_ages(asked, one), index.things[at]))
    kept = [_answer(asked, one, place, index.things[at], scores[at], worth[at]) for at in best]
    return _urgent_first(kept, index, one.danger) if one.danger else kept


def _by_words(one: Heard, index: Index) -> dict[int, _Score]:
    scores: dict[int, _Score] = defaultdict(_Score)
    known = words().concerns
    for key, strength in one.concerns.items():
        concern = known[key]
        weight = concern.weight_beside(one.concerns)
        for number, clearness in index.concerns.get(key, {}).items():
            kind = concern.guides if isinstance(index.things[number], KeyedGuide) else concern.services
            worth = weight * kind * strength * clearness
            scores[number].value += worth
            scores[number].concerns[key] = worth
    for number, score in scores.items():
        score.value *= _LEFT + (1 - _LEFT) * index.share_asked(number, one.concerns)
    for stem, strength in one.terms.items():
        for postings, fits, rarity in index.holding(stem):
            for number, clearness in postings.items():
                scores[number].value += _WORD * strength * fits * rarity * clearness
    for number in index.named_outright(one):
        scores[number].value += _OUTRIGHT
    return scores


def _by_themselves(asked: Asked, one: Heard, index: Index) -> dict[int, _Score]:
    """Every service, where something but words is asked."""
    if not (asked.age is not None or one.ages or asked.place or asked.function):
        return {}
    services = (number for number, thing in enumerate(index.things) if isinstance(thing, MappedService))
    return {number: _Score(_BY_ITSELF) for number in services}


def _factor(asked: Asked, one: Heard, place: str, thing: MappedService | KeyedGuide) -> float:
    """What speaks for a service and against it, beside the words."""
    if isinstance(thing, KeyedGuide):
        return 1.0
    return prod(fit.factor for fit in _fits(asked, one, place, thing))


def _answer(
    asked: Asked, one: Heard, place: str, thing: MappedService | KeyedGuide, score: _Score, worth: float
) -> Answer:
    kinds = _kinds(one, score)
    if isinstance(thing, KeyedGuide):
        why = reasons.of_words(score.concerns, _exact_age(asked, one)) or (reasons.IN_ITS_WORDS,)
        where = (reasons.concerns_place(place),) if place else ()
        end = end_for(thing.guide, _ages(asked, one), one.is_urgent)
        return Answer("guide", thing, worth, (*why, *where), end, *kinds)
    told = tuple(fit.reason() for fit in _fits(asked, one, place, thing) if fit.reason)
    why = reasons.of_words(score.concerns) or ((reasons.IN_ITS_WORDS,) if one.terms else ())
    return Answer("service", thing, worth, (*why, *told) or (reasons.NOTHING_AGAINST,), None, *kinds)


def _kinds(one: Heard, score: _Score) -> tuple[bool, bool]:
    """Whether it is acute, and whether it waits for office hours."""
    known = words().concerns
    is_acute = one.is_urgent or any(known[key].is_acute for key in one.concerns)
    most = max(score.concerns, key=score.concerns.__getitem__, default=None)
    return is_acute, not is_acute and most is not None and known[most].is_everyday


def _takes(ages: tuple[int, int] | None, thing: MappedService | KeyedGuide) -> bool:
    """Whether a service that states its ages takes them; a guide is for all."""
    if isinstance(thing, KeyedGuide):
        return True
    fit = age_fits(ages, True, thing)
    return fit.factor >= 1 or fit.reason is None


def _exact_age(asked: Asked, one: Heard) -> int | None:
    return asked.age if asked.age is not None else one.ages[0] if one.ages and one.is_exact_age else None


def _fits(asked: Asked, one: Heard, place: str, service: MappedService) -> list[Fit]:
    return [
        age_fits(_ages(asked, one), asked.age is not None or one.is_exact_age, service),
        place_fits(place, service),
        function_fits(asked.function, service),
    ]


def _ages(asked: Asked, one: Heard) -> tuple[int, int] | None:
    return (asked.age, asked.age) if asked.age is not None else one.ages


def _urgent_first(answers: list[Answer], index: Index, danger: Danger) -> list[Answer]:
    guide = acute_guide([one for one in index.things if isinstance(one, KeyedGuide)])
    if guide is None:
        return answers
    end = end_for(guide.guide, None, True)
    first = Answer(
        "guide", guide, answers[0].score if answers else 1.0, (reasons.OF_DANGER[danger],), end, True
    )
    return [first, *(one for one in answers if one.thing is not guide)]
