"""Several problems that are really one, and one that is really several: what becomes of what they say."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from samordna.plandoc.dates import bounds
from samordna.plandoc.picture.words import Confidence
from samordna.plandoc.vocabulary import Text

MOST_AT_ONCE = 10
FEWEST_PARTS, MOST_PARTS = 2, 6
FOR, AGAINST = "for", "against"


@dataclass(frozen=True, slots=True)
class Said:
    """What a problem says but for its title; texts are empty where nothing is said. ``since`` is EDTF."""

    seen: str = ""
    areas: tuple[int, ...] = ()
    phenomena: tuple[str, ...] = ()
    since: str = ""
    trend: str = ""
    causes: str = ""
    consequences: str = ""
    affected: str = ""
    confidence: str = ""
    restricted: bool = False


def merged(problems: Sequence[Said]) -> Said:
    """What they say together: every text once, every area, the earliest time, and no more certainty than the least of them."""
    return Said(
        seen=_texts(one.seen for one in problems),
        areas=tuple(dict.fromkeys(area for one in problems for area in one.areas)),
        phenomena=tuple(dict.fromkeys(name for one in problems for name in one.phenomena)),
        since=_earliest(one.since for one in problems),
        trend=_alike(one.trend for one in problems),
        causes=_texts(one.causes for one in problems),
        consequences=_texts(one.consequences for one in problems),
        affected=_texts(one.affected for one in problems),
        confidence=_least(one.confidence for one in problems),
        restricted=any(one.restricted for one in problems),
    )


def merged_evidence(problems: Iterable[Mapping[int, str]]) -> dict[int, str]:
    """What each source says of them together. Who speaks against one of them still does: the doubt stays in sight."""
    told: dict[int, str] = {}
    for evidence in problems:
        for source, stance in evidence.items():
            told[source] = AGAINST if AGAINST in {stance, told.get(source)} else stance
    return told


def why_not_merge(count: int) -> Text | None:
    """Why so many problems cannot become one; None when they can."""
    if count < 2:
        return Text("Välj minst två problem.", "Choose at least two problems.")
    if count > MOST_AT_ONCE:
        return Text(
            f"Välj högst {MOST_AT_ONCE} problem åt gången.",
            f"Choose at most {MOST_AT_ONCE} problems at a time.",
        )
    return None


def why_not_part(titles: Sequence[str]) -> Text | None:
    """Why a problem cannot become those of ``titles``; None when it can."""
    if len(titles) < FEWEST_PARTS:
        return Text("Skriv minst två titlar, en per rad.", "Write at least two titles, one per line.")
    if len(titles) > MOST_PARTS:
        return Text(f"Skriv högst {MOST_PARTS} titlar.", f"Write at most {MOST_PARTS} titles.")
    if len({title.casefold() for title in titles}) < len(titles):
        return Text(
            "Två av titlarna är lika. Ge problemen olika namn.",
            "Two titles are alike. Name the problems apart.",
        )
    return None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a problem comes from: one of the picture before, those that became it, or the one that it is a part of."""

    carried_from: int | None = None
    merged_of: tuple[int, ...] = ()
    split_from: int | None = None


def roots(problem: int, origins: Mapping[int, Origin]) -> list[int]:
    """The problems of the picture before that a problem goes on from, through all that was merged and split since."""
    told: dict[int, None] = {}
    left, seen = [problem], set()
    while left:
        key = left.pop(0)
        if key in seen or key not in origins:
            continue
        seen.add(key)
        origin = origins[key]
        if origin.carried_from is not None:
            told[origin.carried_from] = None
        left += [*origin.merged_of, *([origin.split_from] if origin.split_from is not None else [])]
    return [*told]


def _texts(texts: Iterable[str]) -> str:
    return "\n\n".join(dict.fromkeys(text.strip() for text in texts if text.strip()))


def _earliest(dates: Iterable[str]) -> str:
    told = [one for one in dates if one]
    return min(told, key=lambda one: bounds(one)[0] or date.min) if told else ""


def _alike(words: Iterable[str]) -> str:
    told = {*words}
    return told.pop() if len(told) == 1 else ""


def _least(words: Iterable[str]) -> str:
    told = [*words]
    return min(told, key=[*Confidence].index) if all(told) else ""
