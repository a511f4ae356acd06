"""What gaps of ages say, in both languages."""

from collections.abc import Sequence

from samordna.plandoc.checking.wording import listing
from samordna.plandoc.mapping import labels
from samordna.plandoc.mapping.gap_words import areas_in_words, level_in_words, named
from samordna.plandoc.mapping.model import OLDEST
from samordna.plandoc.mapping.reach import Span
from samordna.plandoc.vocabulary import Function, Level, Text

_ALL = (0, OLDEST)


def ages_in_words(span: Span) -> Text:
    """``(0, 12)`` is "0–12 år", ``(30, 120)`` "30 år eller äldre"."""
    low, high = span
    if (low, high) == _ALL:
        return labels.ALL_AGES
    if high >= OLDEST:
        return Text(f"{low} år eller äldre", f"{low} years or older")
    if low == high:
        return Text(f"{low} år", f"{low} years")
    return Text(f"{low}–{high} år", f"{low}–{high} years")


def ages_lacking(
    function: Function,
    parts: Sequence[Span],
    *,
    level: Level | None,
    areas: Sequence[str],
    unknown: Sequence[str],
) -> Text:
    """``unknown`` are the names of services that could, but say neither ages nor target group."""
    it, at, where = named(function), level_in_words(level), areas_in_words(areas)
    who = _those_of(parts)
    sv = f"Ingen {it.sv} verksamhet{at.sv}{where.sv} tar emot {who.sv}."
    en = f"No {it.en} service{at.en}{where.en} takes {who.en}."
    if unknown:
        names = listing(unknown)
        sv += f" Vilka som är välkomna står inte för {names.sv}."
        en += f" Who is welcome is not told of {names.en}."
    return Text(sv, en)


def ages_inferred(function: Function, span: Span, level: Level | None, names: Sequence[str]) -> Text:
    it, at, who, told_of = named(function), level_in_words(level), _those_of([span]), listing(names)
    return Text(
        f"Ingen {it.sv} verksamhet{at.sv} anger att den tar emot {who.sv}: "
        f"det är utläst av målgruppen för {told_of.sv}.",
        f"No {it.en} service{at.en} states that it takes {who.en}: "
        f"that is inferred from the target group of {told_of.en}.",
    )


def ages_stated_elsewhere(function: Function, span: Span, areas: Sequence[str], names: Sequence[str]) -> Text:
    """``names`` are the services that state the ages in other areas."""
    it, where, who, doers = named(function), areas_in_words(areas), _those_of([span]), listing(names)
    return Text(
        f"Ingen {it.sv} verksamhet{where.sv} anger att den tar emot {who.sv}, "
        f"som {doers.sv} gör i andra områden.",
        f"No {it.en} service{where.en} states that it takes {who.en}, as {doers.en} do in other areas.",
    )


def families_lacking(function: Function, span: Span | None) -> Text:
    it = named(function)
    ages = ages_in_words(span) if span else None
    sv, en = (f" med barn som är {ages.sv}", f" with children of {ages.en}") if ages else ("", "")
    return Text(f"Ingen {it.sv} verksamhet är för familjer{sv}.", f"No {it.en} service is for families{en}.")


def _those_of(parts: Sequence[Span]) -> Text:
    """Such as "den som är 0–12 år, 20 år eller äldre"."""
    if list(parts) == [_ALL]:
        return Text("barn, unga eller vuxna", "children, young people or adults")
    words = [ages_in_words(one) for one in parts]
    sv, en = ", ".join(one.sv for one in words), ", ".join(one.en for one in words)
    return Text(f"den som är {sv}", f"those who are {en}")
