"""The lines of the cover, when somebody has rewritten them."""

from samordna.plandoc.carrying.values import UnknownValueError, as_date
from samordna.plandoc.carrying.visible import visible
from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.schema import Decision, PlanDocument
from samordna.plandoc.vocabulary import Outcome, name_of
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.cover import FACTS
from samordna.plandoc.writing.text import one_line

_DAYS = frozenset({"adopted", "council_report"})
_DAYS_OR_WORDS = frozenset({"first_follow_up", "next_revision"})


def fact_named(label: str) -> str | None:
    """The field that a line of the cover is about."""
    said = visible(label).casefold()
    return next((field for field, text in FACTS if said in {name.casefold() for name in text}), None)


def put_fact(plan: PlanDocument, field: str, text: str) -> None:
    """Let a field of the cover say ``text``. Raises UnknownValueError."""
    meta, text = plan.metadata, one_line(text)
    if field == "title":
        meta.title = text
    elif field == "municipality":
        meta.municipality = (
            text.removesuffix(f", {one_line(meta.administration) or one_line(meta.board)}") or None
        )
    elif field == "period":
        meta.period_start, meta.period_end = _period(text)
    elif not text:
        setattr(meta, field, None)
    elif field in _DAYS:
        setattr(meta, field, as_date(text))
    else:
        setattr(meta, field, (parse_swedish(text) or text) if field in _DAYS_OR_WORDS else text)


def _period(text: str) -> tuple[str | None, str | None]:
    if not text:
        return None, None
    edtf_date = as_date(text)
    start, border, end = edtf_date.partition("/")
    if not border:
        return edtf_date, edtf_date
    return (None if start in ("", "..") else start), (None if end in ("", "..") else end)


def put_decision(decision: Decision, text: str) -> None:
    """ "Godkänd, 11 februari 2025, § 14, Dnr SN 2025/12": what is not there any more is gone. Raises UnknownValueError."""
    values: dict[str, object] = {"outcome": None, "date": None, "section": None, "registry_number": None}
    for part in filter(None, (piece.strip() for piece in text.split(","))):
        if part == "–":
            continue
        field, value = _part_of_decision(part)
        values[field] = value
    for field, value in values.items():
        setattr(decision, field, value)


def _part_of_decision(part: str) -> tuple[str, object]:
    for outcome in Outcome:
        if visible(part).casefold() in {name_of(outcome, language).casefold() for language in ("sv", "en")}:
            return "outcome", outcome
    if part.startswith("§"):
        return "section", part.lstrip("§").strip()
    if edtf_date := parse_swedish(part):
        return "date", edtf_date
    for label in labels.REGISTRY_NUMBER:
        if part.casefold().startswith(label.casefold()):
            return "registry_number", part[len(label) :].strip()
    raise UnknownValueError
