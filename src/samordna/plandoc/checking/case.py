"""What a check looks at, and the verdict it gives."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from samordna.plandoc.checking.calendar import earliest, latest
from samordna.plandoc.checking.model import CheckOutcome, Rules
from samordna.plandoc.checking.passages import Passage, passages
from samordna.plandoc.checking.sources import Source
from samordna.plandoc.checking.wording import joined, listing, sentences
from samordna.plandoc.dates.months import months_after
from samordna.plandoc.demands import Demand
from samordna.plandoc.guard import Hit, scan
from samordna.plandoc.labels import title_of
from samordna.plandoc.lazily import lazily
from samordna.plandoc.schema import Item, PlanDocument, Section
from samordna.plandoc.vocabulary import BodyKind, Outcome, SectionKind, Text

Scan = Callable[[str], list[Hit]]
AnyItem = TypeVar("AnyItem", bound=Item)
_FIRST_VERSION = lazily(r"\D*[01](?:\.0)?\D*")
_COUNCIL = lazily(r"fullmäktige|\bKF\b|municipal council", re.IGNORECASE)
_WHOLE_MUNICIPALITY = lazily(rf"kommunstyrelse|{_COUNCIL.pattern}|executive board", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A check's answer on one plan; ``where``, ``lack`` and ``mend`` stand in for the check's own when they are closer, and so
    does ``source`` where only some of the check's rules are broken.
    """

    outcome: CheckOutcome
    explanation: Text
    where: str | None = None
    items: tuple[str, ...] = ()
    lack: Text | None = None
    mend: Text | None = None
    source: Source | None = None


def ok(sv: str, en: str) -> Verdict:
    return Verdict(CheckOutcome.OK, Text(sv, en))


def fails(
    explanation: Text,
    items: Sequence[str] = (),
    where: str | None = None,
    *,
    source: Source | None = None,
) -> Verdict:
    """A failure, mended at ``where``, else at the first of ``items``. It breaks ``source``, else all that the check cites."""
    unique = tuple(dict.fromkeys(items))
    at = where or next(iter(unique), None)
    return Verdict(CheckOutcome.FAILS, explanation, at, unique, source=source)


def not_applicable(sv: str, en: str) -> Verdict:
    return Verdict(CheckOutcome.NOT_APPLICABLE, Text(sv, en))


def fails_if(
    problems: Sequence[tuple[Text, Sequence[str]]], otherwise: Verdict, *, source: Source | None = None
) -> Verdict:
    """A failure that tells every problem, each with its places; ``otherwise`` when there is none."""
    if not problems:
        return otherwise
    items = [item for _, items in problems for item in items]
    return fails(sentences([text for text, _ in problems]), items, source=source)


@dataclass(frozen=True)
class Case:
    """A plan on the day it is checked, under a municipality's rules and what its template asks of the plan."""

    document: PlanDocument
    today: date
    rules: Rules = field(default_factory=Rules)
    look: Scan = scan
    demands: Sequence[Demand] = ()

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text of the plan, gathered once for all the checks."""
        return tuple(passages(self.document))

    @cached_property
    def first_version(self) -> bool:
        """Whether the plan says that it has no predecessor. A plan that is silent is taken to have one."""
        version = self.document.metadata.version
        return bool(version and _FIRST_VERSION.fullmatch(version)) and not self.document.previous_activities

    @cached_property
    def whole_municipality(self) -> bool:
        """Whether the executive board or the council owns the plan, so that no committee stands below it."""
        return bool(_WHOLE_MUNICIPALITY.search(self.document.metadata.board or ""))

    @cached_property
    def of_council(self) -> bool:
        """Whether the council decides on the plan, being above committee and executive board: it owns it, or has adopted it."""
        taken = (one for one in self.document.decisions if one.kind is BodyKind.COUNCIL)
        return bool(_COUNCIL.search(self.document.metadata.board or "")) or any(
            one.outcome is not Outcome.RETURNED for one in taken
        )

    def sections(self, *kinds: SectionKind) -> list[Section]:
        """The sections of these kinds that say something."""
        return [s for s in self.document.sections if s.kind in kinds and s.text.strip()]

    def is_over(self, edtf: str | None) -> bool:
        """Whether the last day that ``edtf`` can mean has passed."""
        last = latest(edtf)
        return last is not None and last < self.today

    def is_older_than(self, edtf: str, months: int) -> bool:
        """Whether ``edtf`` lies more than so many months back, however generously it is read."""
        last = latest(edtf)
        return last is not None and months_after(last, months) < self.today

    def has_begun(self, edtf: str | None) -> bool:
        """Whether the last day on which ``edtf`` can begin has passed; an interval begins with its first
        part.
        """
        first = edtf.partition("/")[0] if edtf else None
        return self.is_over(edtf if first in ("", "..") else first)

    def lies_ahead(self, edtf: str | None) -> bool:
        """Whether the first day that ``edtf`` can mean is still to come."""
        first = earliest(edtf)
        return first is not None and first > self.today


def place_of(area: str, item: Item) -> str:
    return f"{area}/{item.id}"


@dataclass(frozen=True, slots=True)
class Want:
    """Something every item must have. ``label`` is a noun in lower case; without ``has``, its ``field``
    must hold a value.
    """

    label: Text
    field: str = ""
    has: Callable[[Item], bool] | None = None

    def met_by(self, item: Item) -> bool:
        if self.has:
            return self.has(item)
        return filled(getattr(item, self.field))


def filled(value: object) -> bool:
    """Whether a field of a plan says anything: not missing, not empty, not only blanks. Nought says
    something.
    """
    return bool(value.strip()) if isinstance(value, str) else value is not None and value != []


def lacking(area: str, items: Sequence[AnyItem], plural: Text, *wants: Want) -> list[tuple[Text, list[str]]]:
    """One problem per want: which of ``items`` lack it. ``plural`` is what the items are called
    ("verksamheter").
    """
    problems = []
    for want in wants:
        missing = [item for item in items if not want.met_by(item)]
        if missing:
            explanation = _shortage(want.label, [title_of(area, m) for m in missing], len(items), plural)
            problems.append((explanation, [place_of(area, m) for m in missing]))
    return problems


def each_has(area: str, items: Sequence[AnyItem], plural: Text, *wants: Want) -> Verdict:
    """The verdict that every item has everything wanted, or which lack what."""
    labels = _capital(joined([want.label for want in wants]))
    names = [title_of(area, item) for item in items]
    whom = (
        listing(names)
        if len(items) == 1
        else Text(f"alla {len(items)} {plural.sv}", f"all {len(items)} {plural.en}")
    )
    everything = ok(f"{labels.sv} finns för {whom.sv}.", f"{labels.en}: stated for {whom.en}.")
    return fails_if(lacking(area, items, plural, *wants), everything)


def _shortage(label: Text, names: Sequence[str], total: int, plural: Text) -> Text:
    capital, shown = _capital(label), listing(names)
    if total == 1:
        whom = shown
    elif len(names) == total:
        whom = Text(f"alla {total} {plural.sv}", f"all {total} {plural.en}")
    else:
        whom = Text(
            f"{len(names)} av {total} {plural.sv}: {shown.sv}",
            f"{len(names)} of {total} {plural.en}: {shown.en}",
        )
    return Text(f"{capital.sv} saknas för {whom.sv}.", f"{capital.en} is missing for {whom.en}.")


def _capital(text: Text) -> Text:
    return Text(text.sv[:1].upper() + text.sv[1:], text.en[:1].upper() + text.en[1:])
