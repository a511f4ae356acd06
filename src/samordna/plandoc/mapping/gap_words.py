"""What a gap says, in both languages."""

from collections.abc import Sequence

from samordna.plandoc.checking.wording import joined
from samordna.plandoc.vocabulary import Arena, Function, Level, TargetGroup, Text, name_of

AREAS_NAMED = 4
_DISTRICT = " stadsdelsförvaltning"
"""What a district is called by need not be said of an area."""

_ARENAS = {
    Arena.PLACE: Text("där människor är, på plats", "out where people are"),
    Arena.SCHOOL: Text("i skolan", "at school"),
    Arena.INTERNET: Text("på internet", "on the internet"),
}


def named(member: Function | Level | TargetGroup) -> Text:
    """Its name inside a sentence."""
    return Text(name_of(member, "sv").lower(), name_of(member, "en").lower())


def short_area(area: str) -> str:
    return area.removesuffix(_DISTRICT)


def areas_in_words(areas: Sequence[str]) -> Text:
    """Such as " i Bromma, Farsta och 3 till"; nothing for the whole municipality."""
    if not areas:
        return Text("", "")
    shown = [Text(one, one) for one in map(short_area, areas[:AREAS_NAMED])]
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
