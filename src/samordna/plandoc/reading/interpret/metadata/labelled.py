"""Stated labels into metadata and decisions."""

from samordna.plandoc.dates import bounds, parse_swedish
from samordna.plandoc.reading.interpret.metadata.bodies import body_in, date_in, decision_in, section_in
from samordna.plandoc.reading.interpret.metadata.labels import Label, Stated
from samordna.plandoc.reading.interpret.pieces import Reading
from samordna.plandoc.schema import Decision, Metadata
from samordna.plandoc.vocabulary import Outcome, Text

_PLAIN = {
    Label.TITLE: "title",
    Label.MUNICIPALITY: "municipality",
    Label.BOARD: "board",
    Label.ADMINISTRATION: "administration",
    Label.REGISTRY_NUMBER: "registry_number",
    Label.VERSION: "version",
    Label.RESPONSIBLE: "responsible_for_revision",
    Label.PUBLIC: "public_version",
}


def take_labels(labels: list[Stated], metadata: Metadata, reading: Reading) -> list[Decision]:
    decisions: list[Decision] = []
    for stated in labels:
        if stated.label in _PLAIN:
            field = _PLAIN[stated.label]
            setattr(metadata, field, getattr(metadata, field) or stated.value)
        elif stated.label in (Label.PERIOD, Label.FROM, Label.UNTIL, Label.ADOPTED):
            _take_date(stated, metadata, reading)
        elif stated.label is Label.REVISION:
            metadata.next_revision = parse_swedish(stated.value) or stated.value
        elif stated.label is Label.DECISION:
            _take_decision(stated, metadata, decisions, reading)
        elif stated.label is Label.SECTION and decisions:
            decisions[-1].section = (
                decisions[-1].section or section_in(stated.value) or stated.value.strip(" §")
            )
    if decisions and decisions[-1].date is None:
        decisions[-1].date = metadata.adopted
    return decisions


def _take_date(stated: Stated, metadata: Metadata, reading: Reading) -> None:
    edtf = parse_swedish(stated.value) or date_in(stated.value)
    if edtf is None:
        reading.doubt(_no_date(stated.value), stated.place)
        return
    start, slash, end = edtf.partition("/")
    if stated.label is Label.ADOPTED:
        metadata.adopted = edtf
    elif stated.label is Label.FROM:
        metadata.period_start = start
    elif stated.label is Label.UNTIL or start == "..":
        metadata.period_end = end or start
    else:
        metadata.period_start = start
        metadata.period_end = (end if end != ".." else None) if slash else start
        if not slash and bounds(edtf)[0] == bounds(edtf)[1]:
            metadata.period_end = None


def _take_decision(stated: Stated, metadata: Metadata, decisions: list[Decision], reading: Reading) -> None:
    body, date = body_in(stated.value), date_in(stated.value)
    if body:
        decision = decision_in(stated.value, Outcome.APPROVED) or Decision(
            kind=body[0], body=body[1], outcome=Outcome.APPROVED
        )
        decision.id = f"decisions-{len(decisions) + 1}"
        reading.origins[decision.id] = list(stated.spots)
        decisions.append(decision)
        metadata.approved_by = metadata.approved_by or body[1]
    metadata.adopted = metadata.adopted or date
    if not body and not date:
        metadata.approved_by = metadata.approved_by or stated.value


def _no_date(text: str) -> Text:
    return Text(f"Datumet ”{text}” kunde inte läsas.", f"The date “{text}” could not be read.")
