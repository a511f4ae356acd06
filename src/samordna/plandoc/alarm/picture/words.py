"""What a box of the picture says, and every word that the picture adds."""

from samordna.plandoc.alarm.model import RouteBody, Step
from samordna.plandoc.labels import shortened
from samordna.plandoc.vocabulary import Language, Text

YES, NO = Text("Ja", "Yes"), Text("Nej", "No")
EITHER = Text("Ja eller nej", "Yes or no")
EMPTY = Text("Larmvägen har inga steg än.", "The route has no steps yet.")
ALT = Text(
    "{name} som bild: {count} steg. Listan säger detsamma.",
    "{name} as a picture: {count} steps. The list says the same.",
)
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
    if notes := [one.in_(language) for one in _notes(step)]:
        text = " · ".join(notes)
        lines.append((text[:1].upper() + text[1:], False))
    return lines


def _notes(step: Step) -> list[Text]:
    notes = []
    if step.only_when_extraordinary:
        notes.append(_EXTRAORDINARY)
    if step.hours != "always":
        notes.append(_OFFICE if step.hours == "office" else _OUTSIDE)
    if step.every:
        notes.append(Text(_EVERY.sv.format(n=step.every), _EVERY.en.format(n=step.every)))
    return notes
