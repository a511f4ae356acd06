"""Why an answer fits, or does not quite, in words."""

from collections.abc import Collection

from samordna.plandoc.finding.concerns import words
from samordna.plandoc.mapping.reach import Span
from samordna.plandoc.schema import Age
from samordna.plandoc.vocabulary import Function, Text, name_of

URGENT = Text(
    "Det låter som fara just nu. Ring 112 först.", "It sounds like danger right now. Call 112 first."
)
MOST_CONCERNS = 2
MOST_AREAS = 4


def of_words(concerns: dict[str, float]) -> tuple[Text, ...]:
    """What of the words it answers, the weightiest first."""
    known = words().concerns
    names = [known[key].name for key in sorted(concerns, key=lambda key: -concerns[key])[:MOST_CONCERNS]]
    if not names:
        return ()
    return (
        Text(
            f"Gäller {' och '.join(one.sv for one in names)}.",
            f"Concerns {' and '.join(one.en for one in names)}.",
        ),
    )


def takes(ages: Age | None) -> Text:
    span = _said(ages)
    return Text(f"Tar emot {span.sv}.", f"Takes {span.en}.")


def does_not_take(wanted: Span, ages: Age | None) -> Text:
    span, asked = _said(ages), _said(wanted)
    return Text(f"Tar inte emot {asked.sv}, bara {span.sv}.", f"Does not take {asked.en}, only {span.en}.")


def _said(ages: Age | Span | None) -> Text:
    youngest, oldest = ages or (None, None)
    if youngest == oldest and youngest is not None:
        return Text(f"den som är {youngest} år", f"somebody aged {youngest}")
    if oldest is None:
        return Text(f"från {youngest} år", f"from the age of {youngest}")
    if not youngest:
        return Text(f"till och med {oldest} år", f"up to and including the age of {oldest}")
    return Text(f"{youngest}–{oldest} år", f"ages {youngest}–{oldest}")


def is_in(place: str) -> Text:
    return Text(f"Finns för {place}.", f"Is there for {place}.")


def is_not_in(place: str, areas: Collection[str]) -> Text:
    named = ", ".join(list(areas)[:MOST_AREAS]) + (" …" if len(areas) > MOST_AREAS else "")
    return Text(f"Finns inte för {place}, bara för {named}.", f"Is not there for {place}, only for {named}.")


def does(function: Function) -> Text:
    return Text(f"Arbetar {_adverb(function).sv}.", f"Its work is {_adverb(function).en}.")


def does_not(function: Function, functions: Collection[Function]) -> Text:
    if not functions:
        return Text("Det är inte angivet hur den arbetar.", "How it works is not stated.")
    others = sorted(functions)
    return Text(
        f"Arbetar inte {_adverb(function).sv}, men {' och '.join(_adverb(one).sv for one in others)}.",
        f"Its work is not {_adverb(function).en}, but {' and '.join(_adverb(one).en for one in others)}.",
    )


def _adverb(function: Function) -> Text:
    return Text(name_of(function, "sv").casefold(), name_of(function, "en").casefold())
