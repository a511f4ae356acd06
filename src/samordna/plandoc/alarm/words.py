"""Every word that the picture of a route and its pages add, and what a box of the picture says."""

from samordna.plandoc.alarm.model import RouteBody, Step
from samordna.plandoc.labels import shortened
from samordna.plandoc.stepwise import filled
from samordna.plandoc.vocabulary import Language, Text

YES, NO = Text("Ja", "Yes"), Text("Nej", "No")
EITHER = Text("Ja eller nej", "Yes or no")
EMPTY = Text("Larmvägen har inga steg än.", "The route has no steps yet.")
ALT = Text(
    "{name} som bild: {count} steg. Listan säger detsamma.",
    "{name} as a picture: {count} steps. The list says the same.",
)
WORDS: dict[str, Text] = {
    "empty": EMPTY,
    "danger": Text("Fara för liv: ring 112 först.", "Danger to life: call 112 first."),
    "acts": Text("Gör det: {actor}", "Does it: {actor}"),
    "reach": Text("Nås", "Reach"),
    "deputy": Text("Annars", "Else"),
    "successor": Text("Sedan", "Then"),
    "no_number": Text("inget nummer", "no number"),
    "unconfirmed": Text("inte bekräftat på ett år", "not confirmed for a year"),
    "held": Text("{who} när det skrevs ut", "{who} when this was printed"),
    "draft": Text("UTKAST: larmvägen är inte i bruk.", "DRAFT: the route is not in use."),
    "minutes": Text("Prova nästa efter {n} min", "Try the next after {n} min"),
    "say": Text("Säg", "Say"),
    "decide": Text("Beslut", "Decision"),
    "ends": Text("här slutar larmvägen", "the route ends here"),
    "beside": Text(" och samtidigt ", " and at the same time "),
    "goes_on": Text("Vidare till", "Goes on to"),
    "rule": Text("Regel", "Rule"),
    "models": Text("Andras modeller", "Partners' models"),
    "picture": Text("Larmvägen som bild", "The route as a picture"),
    "same": Text("Bilden säger detsamma som listan.", "The picture says the same as the list."),
    "printed": Text(
        "Utskrivet {day}. Ett nummer kan ha ändrats sedan dess.",
        "Printed {day}. A number may have changed since.",
    ),
    "owner": Text("Ansvarar för larmvägen: {owner}", "Looks after the route: {owner}"),
    "tested": Text("Senast övad: {day}", "Last tested: {day}"),
}
TRIGGERS: dict[str, Text] = {
    "socialjouren": Text("Larmet kommer via Socialjouren", "The alarm comes in via Socialjouren"),
    "tib": Text(
        "Larmet kommer via TIB, tjänsteman i beredskap", "The alarm comes in via TIB, the duty officer"
    ),
    "other": Text("", ""),
}
_CALL, _ELSE = Text("Nås: ", "Reach: "), Text(", annars ", ", else ")
_DECISION = Text("Beslut: ", "Decision: ")
_EXTRAORDINARY = Text("bara vid extraordinär händelse", "only in an extraordinary event")
_OFFICE, _OUTSIDE = (
    Text("kontorstid", "office hours"),
    Text("annan tid än kontorstid", "outside office hours"),
)
_EVERY = Text("upprepas var {n}:e minut tills larmet avslutas", "again every {n} minutes until closed")
_LONGEST, _LONGEST_ROLE = 160, 60


def said(route: RouteBody, step: Step, number: int, language: Language) -> list[tuple[str, bool]]:
    """Its lines before they are broken, each with whether it is the first of the box, which is bold."""
    lines = [(f"{number}. {shortened(step.text, _LONGEST)}", True)]
    roles = [shortened(one.role, _LONGEST_ROLE) for one in step.line if one.role.strip()]
    if roles:
        lines.append((_CALL.in_(language) + _ELSE.in_(language).join(roles), False))
    if step.question.strip():
        lines.append((_DECISION.in_(language) + shortened(step.question, _LONGEST), False))
    if notes := notes_of(step):
        lines.append((joined(notes, language), False))
    return lines


def joined(notes: list[Text], language: Language) -> str:
    """On one line, which begins with a capital letter."""
    text = " · ".join(one.in_(language) for one in notes)
    return text[:1].upper() + text[1:]


def notes_of(step: Step) -> list[Text]:
    """When the step applies, and how it repeats."""
    notes = []
    if step.only_when_extraordinary:
        notes.append(_EXTRAORDINARY)
    if step.hours != "always":
        notes.append(_OFFICE if step.hours == "office" else _OUTSIDE)
    if step.every:
        notes.append(filled(_EVERY, n=step.every))
    return notes
