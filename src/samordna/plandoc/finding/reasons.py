"""Why an answer fits, or does not quite, in words."""

from collections.abc import Collection

from samordna.plandoc.finding.concerns import words
from samordna.plandoc.finding.dangers import Danger
from samordna.plandoc.guiding.calling import Contact
from samordna.plandoc.mapping.reach import Span
from samordna.plandoc.schema import Age
from samordna.plandoc.vocabulary import Function, Text, name_of

OF_DANGER = {
    Danger.NOW: Text(
        "Det låter som fara just nu. Ring 112 först.", "It sounds like danger right now. Call 112 first."
    ),
    Danger.TO_ONESELF: Text(
        "Någon kan skada sig själv eller ta sitt liv. Ring 112 om det är bråttom, annars 1177 eller socialjouren.",
        "Somebody may hurt or kill themselves. Call 112 if it is urgent, otherwise 1177 or social services on call.",
    ),
}
MOST_CONCERNS = 2
MOST_AREAS = 4


IN_ITS_WORDS = Text(
    "Orden står i dess namn eller beskrivning.", "The words stand in its name or description."
)
NOTHING_AGAINST = Text("Ingen gräns är angiven som hindrar.", "No limit is stated that speaks against it.")


def of_words(concerns: dict[str, float], age: int | None = None) -> tuple[Text, ...]:
    """What of the words it answers, the weightiest first, each once, and the age that is said; empty for no concern."""
    known = words().concerns
    by_weight = sorted(concerns, key=lambda key: -concerns[key])
    names = _each_once([known[key].name for key in by_weight])[:MOST_CONCERNS]
    if not names:
        return ()
    years = ("", "") if age is None else (f", {age} år", f", aged {age}")
    return (
        Text(
            f"Gäller {_listed([one.sv for one in names], 'och')}{years[0]}.",
            f"Concerns {_listed([one.en for one in names], 'and')}{years[1]}.",
        ),
    )


def _each_once(names: list[Text]) -> list[Text]:
    """Nor one that is a part of another."""
    unlike = list(dict.fromkeys(names))
    return [one for one in unlike if not any(one.sv in other.sv for other in unlike if other != one)]


def _listed(names: list[str], word: str) -> str:
    """With a comma where the names themselves hold the word."""
    is_plain = not any(f" {word} " in one for one in names)
    return (f" {word} " if is_plain else ", ").join(names)


def concerns_place(place: str) -> Text:
    return Text(f"Gäller {place}.", f"Concerns {place}.")


def no_number(function: str) -> Text:
    return Text(
        f"Inget nummer är angivet här. Ring {function} så länge.",
        f"No number is stated here. Call {function} meanwhile.",
    )


def open_first(contact: Contact, awake: str) -> Text:
    """Why another is told first than the answer's own contact."""
    state = {
        None: ("öppettider är inte angivna", "opening hours are not stated"),
        False: ("har stängt", "is closed"),
        True: ("numret är inte bekräftat på länge", "the number has not been confirmed for long"),
    }[contact.is_open]
    return Text(
        f"{contact.function}: {state[0]}. {awake} har öppet och står därför först.",
        f"{contact.function}: {state[1]}. {awake} is open and therefore comes first.",
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
