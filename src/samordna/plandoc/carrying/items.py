"""The fields of an item that stand on lines of their own, from what the lines say."""

from samordna.plandoc.carrying.values import CARRIED_COLUMNS, UnknownValueError, fields_in, put
from samordna.plandoc.carrying.visible import visible
from samordna.plandoc.labels import FIELDS, TITLE_FIELDS
from samordna.plandoc.lazily import lazily
from samordna.plandoc.schema import AlarmRoute, AlarmStep, Environment, Item, PreventionCouncil, Reference
from samordna.plandoc.vocabulary import Text
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.parts.action import notes_of
from samordna.plandoc.writing.parts.references import shown_reference

_NOTED = ("decision", "decided_by", "successor", "only_when_extraordinary", "continuous")
_BETWEEN_FACTS = lazily(r"\s+[·•]\s+")


def name_item(area: str, item: Item, text: str) -> None:
    """The line that names an item has been rewritten."""
    if isinstance(item, Environment):
        text = _without(text, *(f" ({lone})" for lone in labels.LONE_ACTORS))
    if isinstance(item, Reference):
        text = text.removesuffix(shown_reference(item).removeprefix(item.text))
    if isinstance(item, AlarmRoute):
        _name_route(item, text)
        return
    setattr(item, TITLE_FIELDS[area], text.strip())


def _name_route(route: AlarmRoute, text: str) -> None:
    """Its heading is what sets it off where that names it, otherwise its name."""
    if name := _in_hole(labels.ALARM_ROUTE, text):
        route.name = name
    elif route.trigger and route.name.casefold() in route.trigger.casefold():
        route.trigger = text.strip()
    else:
        route.name = text.strip()


def source_of(text: str) -> str | None:
    """ "Källa: Ds 2014:4" gives "Ds 2014:4"."""
    return _without_label(text, FIELDS["source"]) or None


def put_facts(area: str, item: Item, text: str) -> None:
    """A line of labelled facts: those that are not there any more are gone. Raises UnknownValueError."""
    told = dict.fromkeys(
        (column.name for column in CARRIED_COLUMNS[area] if column.name not in ("name", "text")), ""
    )
    for fact in _BETWEEN_FACTS.split(text):
        label, _, value = fact.partition(": ")
        field = fields_in(area, [label])[0]
        if field is None:
            raise UnknownValueError
        told[field] = value
    for field, value in told.items():
        put(item, field, value)


def step_of(text: str, old: AlarmStep | None = None) -> AlarmStep:
    """ "Vakten: Ringer direktören." is a role and what it does."""
    role, _, rest = text.partition(": ")
    step = old.model_copy() if old else AlarmStep(role=role)
    step.role, step.text = role.strip(), rest.strip()
    return step


def with_notes(step: AlarmStep, notes: list[str], old: AlarmStep | None = None) -> AlarmStep:
    """``step`` with what the lines below it say, and nothing else of that kind but what only its text told before."""
    made = AlarmStep(role=step.role, text=step.text)
    for note in notes:
        _note(made, note)
    if old:
        shown = with_notes(old, notes_of(old, "sv"))
        for name in _NOTED:
            if getattr(shown, name) != getattr(old, name):
                setattr(made, name, getattr(old, name))
    return made


def _note(step: AlarmStep, note: str) -> None:
    by, _, decided = (_in_hole(labels.DECISION_BY, note) or "").partition(": ")
    if decided:
        step.decided_by, step.decision = by.strip(), decided.strip()
    elif decision := _without_label(note, FIELDS["decision"]):
        step.decision = decision
    elif successor := _without_label(note, FIELDS["successor"]):
        step.successor = successor
    elif visible(note) in map(visible, FIELDS["only_when_extraordinary"]):
        step.only_when_extraordinary = True
    elif visible(note) in map(visible, FIELDS["continuous"]):
        step.continuous = True
    else:
        step.text = f"{step.text}\n{note}".strip()


def put_council(council: PreventionCouncil, text: str) -> None:
    """ "Trygghetsrådet. Leds av kommundirektören"."""
    name, council.led_by = text, None
    for label in labels.LED_BY:
        before, separator, led_by = text.partition(label.split("{}")[0])
        if separator:
            name, council.led_by = before, led_by.strip() or None
    council.name = name.strip().rstrip(".") or None


def situation_date(text: str) -> str:
    """ "Lägesbilden gäller januari 2025." gives "januari 2025"."""
    return (_in_hole(labels.SITUATION_DATE, text) or text).strip().rstrip(".")


def _without_label(text: str, label: Text) -> str:
    for name in label:
        if text.strip().casefold().startswith(f"{name.casefold()}:"):
            return text.strip()[len(name) + 1 :].strip()
    return ""


def _without(text: str, *endings: str) -> str:
    return next((text[: -len(ending)] for ending in endings if text.endswith(ending)), text)


def _in_hole(template: Text, text: str) -> str:
    """What stands where a text of two languages has its hole; empty when ``text`` is not made from it."""
    for shape in template:
        before, _, after = shape.partition("{}")
        said = text.strip()
        if said.casefold().startswith(before.casefold()) and said.casefold().endswith(after.casefold()):
            return said[len(before) : len(said) - len(after)].strip()
    return ""
