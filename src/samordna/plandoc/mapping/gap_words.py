"""What a gap says, in both languages."""

from collections.abc import Sequence

from samordna.plandoc.checking.wording import joined, listing
from samordna.plandoc.mapping import labels
from samordna.plandoc.mapping.model import OLDEST
from samordna.plandoc.mapping.reach import Span
from samordna.plandoc.vocabulary import Arena, Function, Level, TargetGroup, Text, name_of

AREAS_NAMED = 4
_ALL = (0, OLDEST)

_ARENAS = {
    Arena.PLACE: Text("där människor är, på plats", "out where people are"),
    Arena.SCHOOL: Text("i skolan", "at school"),
    Arena.INTERNET: Text("på internet", "on the internet"),
}


def named(member: Function | Level | TargetGroup) -> Text:
    """Its name inside a sentence."""
    return Text(name_of(member, "sv").lower(), name_of(member, "en").lower())


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


def areas_in_words(areas: Sequence[str]) -> Text:
    """Such as " i Bromma, Farsta och 3 till"; nothing for the whole municipality."""
    if not areas:
        return Text("", "")
    shown = [Text(one, one) for one in areas[:AREAS_NAMED]]
    rest = len(areas) - AREAS_NAMED
    words = joined([*shown, Text(f"{rest} till", f"{rest} more")] if rest > 0 else shown)
    return Text(f" i {words.sv}", f" in {words.en}")


def level_in_words(level: Level | None) -> Text:
    """Such as " på nivån förebyggande"; nothing for both."""
    if level is None:
        return Text("", "")
    it = named(level)
    return Text(f" på nivån {it.sv}", f" at the level {it.en}")


def function_lacking(function: Function) -> Text:
    it = named(function)
    return Text(f"Ingen verksamhet har {it.sv} funktion.", f"No service has a {it.en} function.")


def exit_lacking(areas: Sequence[str]) -> Text:
    where = areas_in_words(areas)
    return Text(
        f"Ingen verksamhet{where.sv} ger stöd till den som vill lämna en extremistmiljö.",
        f"No service{where.en} supports those who want to leave an extremist environment.",
    )


def relatives_lacking(areas: Sequence[str], others: Sequence[Function]) -> Text:
    """``others`` are the functions that no service for relatives has either."""
    it, where = named(Function.REMEDIAL), areas_in_words(areas)
    more = [named(one) for one in others]
    told = Text("", "")
    if more:
        sv, en = " eller ".join(one.sv for one in more), " or ".join(one.en for one in more)
        told = Text(f", och ingen {sv} heller", f", and no {en} one either")
    return Text(
        f"Ingen {it.sv} verksamhet{where.sv} är för anhöriga{told.sv}.",
        f"No {it.en} service{where.en} is for relatives{told.en}.",
    )


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


def families_lacking(function: Function, span: Span | None) -> Text:
    it = named(function)
    ages = ages_in_words(span) if span else None
    sv, en = (f" med barn som är {ages.sv}", f" with children of {ages.en}") if ages else ("", "")
    return Text(f"Ingen {it.sv} verksamhet är för familjer{sv}.", f"No {it.en} service is for families{en}.")


def group_lacking(group: TargetGroup, level: Level | None) -> Text:
    it = named(group)
    if level is None:
        return Text(f"Ingen verksamhet är för {it.sv}.", f"No service is for {it.en}.")
    at = level_in_words(level)
    return Text(f"Ingen verksamhet{at.sv} är för {it.sv}.", f"No service{at.en} is for {it.en}.")


def level_lacking(level: Level, function: Function | None) -> Text:
    at = level_in_words(level)
    if function is None:
        return Text(f"Ingen verksamhet är{at.sv}.", f"No service is{at.en}.")
    it = named(function)
    return Text(
        f"Ingen verksamhet{at.sv} har {it.sv} funktion.", f"No service{at.en} has a {it.en} function."
    )


def arena_lacking(arena: Arena) -> Text:
    it = _ARENAS[arena]
    return Text(f"Ingen verksamhet arbetar {it.sv}.", f"No service works {it.en}.")


def _those_of(parts: Sequence[Span]) -> Text:
    """Such as "den som är 0–12 år, 20 år eller äldre"."""
    if list(parts) == [_ALL]:
        return Text("barn, unga eller vuxna", "children, young people or adults")
    words = [ages_in_words(one) for one in parts]
    sv, en = ", ".join(one.sv for one in words), ", ".join(one.en for one in words)
    return Text(f"den som är {sv}", f"those who are {en}")
