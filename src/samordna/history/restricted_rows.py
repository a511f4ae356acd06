"""Which rows of plans are restricted by the chapter they stand in: one answer for every page of the history.

The history is stricter than the plan's own pages: a chapter that was restricted once, or that has been removed, still keeps
what it held to those who may read such.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from samordna.core.models import Change
from samordna.plandoc.labels import TITLE_FIELDS
from samordna.plandoc.writing.public import Hidden
from samordna.plans.enums import PART_KINDS
from samordna.plans.models import Activity, Part, PlanService, PlanVersion, Section
from samordna.plans.models.content import ContentModel
from samordna.plans.rules import AREA_NAMES, Outline, outlines_of

CONTENT: dict[str, type[ContentModel]] = {
    model._meta.label_lower: model for model in (Activity, Section, PlanService, Part)
}
OF_AN_ACTIVITY = ("plans.activitystatus", "followup.followupanswer", "followup.responsibility")
"""The kinds of rows that are part of an activity."""
_ACTIVITY = Activity._meta.label_lower
_VERSION = PlanVersion._meta.label_lower
_SECTION = Section._meta.label_lower

RowKey = tuple[str, int]
"""A row by its kind and number."""
ALWAYS = 2**63 - 1
"""Later than every entry."""


@dataclass(frozen=True)
class Closed:
    """What the versions that restrict something keep to those who may read such.

    ``until`` has each row of theirs with the number of the last entry that is closed: 0 where none is, and where the version
    restricts nothing any more that of the entry by which its last chapter was opened. Of a chapter that was restricted itself
    each entry tells by its own mark.
    """

    versions: frozenset[int] = frozenset()
    until: Mapping[RowKey, int] = field(default_factory=dict)

    def is_now(self, row: RowKey) -> bool:
        return self.until.get(row) == ALWAYS

    def holds(self, change: Change) -> bool:
        """Whether the entry is about something restricted, as one about a row that is gone is where its version restricts."""
        if change.model in OF_AN_ACTIVITY:
            last = self.until.get((_ACTIVITY, change.parent_id or 0), 0)
        elif change.model in CONTENT and change.parent_id in self.versions:
            last = self.until.get((change.model, change.row_id or 0), ALWAYS)
        else:
            return False
        return (change.pk or ALWAYS) <= last

    def without(self, changes: QuerySet[Change]) -> QuerySet[Change]:
        """``changes`` but for those that :meth:`holds`."""
        if not self.versions:
            return changes
        kept = ~Q(model__in=CONTENT, parent_id__in=self.versions)
        closed = Q(pk__in=[])
        for (label, last), numbers in self._grouped().items():
            kept |= Q(model=label, row_id__in=numbers, pk__gt=last)
            if label == _ACTIVITY:
                closed |= Q(model__in=OF_AN_ACTIVITY, parent_id__in=numbers, pk__lte=last)
        return changes.filter(kept).exclude(closed)

    def _grouped(self) -> dict[tuple[str, int], list[int]]:
        grouped: dict[tuple[str, int], list[int]] = {}
        for (label, number), last in self.until.items():
            grouped.setdefault((label, last), []).append(number)
        return grouped


def closed_for(changes: Iterable[Change], *, whole: bool = True) -> Closed:
    """What is closed in the plans that the entries are about. One query, two where something is.

    With ``whole`` false only the rows that the entries are about are known: enough to ask which of them it ``holds``.
    """
    changes = list(changes)
    versions = {one.parent_id for one in changes if one.model in CONTENT and one.parent_id}
    versions |= {one.row_id for one in changes if one.model == _VERSION and one.row_id}
    activities = {one.parent_id for one in changes if one.model in OF_AN_ACTIVITY and one.parent_id}
    if not versions | activities:
        return Closed()
    about = {label: {one.row_id for one in changes if one.model == label and one.row_id} for label in CONTENT}
    about[_ACTIVITY] |= activities
    plans = Q(pk__in=versions)
    if activities:
        plans |= Q(pk__in=Activity.objects.filter(pk__in=activities).values("version"))
    return closed_in(PlanVersion.objects.filter(plans).order_by(), None if whole else about)


def closed_in(versions: QuerySet[PlanVersion], only: Mapping[str, set[int]] | None = None) -> Closed:
    """What is closed in ``versions``, of all their rows or ``only`` some of them. One query, two where something is."""
    opened = Change.objects.filter(model=_SECTION, restricted=True).order_by()
    last = (
        opened.filter(municipality=OuterRef("municipality"), row_id=OuterRef("pk"))
        .order_by("-pk")
        .values("pk")
    )
    # Once for all chapters, and not for each: the planner may compare every chapter with every other.
    once_restricted = opened.filter(municipality__in=versions.values("municipality")).values("row_id")
    restricting = Section.objects.filter(Q(restricted=True) | Q(pk__in=once_restricted), version__in=versions)
    sections = list(
        Section.objects.filter(version__in=restricting.values("version"))
        .annotate(last=Subquery(last[:1]))
        .order_by("version_id", "position", "pk")
        .only("version", "key", "heading", "kind", "level", "text", "restricted", "removed_at")
    )
    now = outlines_of((row.version_id, _outline(row)) for row in sections if row.removed_at is None)
    once = outlines_of((row.version_id, _outline(row, bool(row.last))) for row in sections)
    ended: dict[int, int] = {}
    for row in sections:
        ended[row.version_id] = max(row.last or 0, ended.get(row.version_id, 0))
    itself = {(_SECTION, row.pk) for row in sections if row.last}
    until: dict[RowKey, int] = {}
    for label, pk, version, *item in _rows(once, only) if once else ():
        in_force = now.get(version, Hidden())
        if not any(_is_held(hidden, *item) for hidden in (in_force, once[version])):
            until[label, pk] = 0
        elif in_force:
            until[label, pk] = ALWAYS
        else:
            until[label, pk] = 0 if (label, pk) in itself else ended[version]
    return Closed(frozenset(once), until)


def _outline(row: Section, once: bool = False) -> Outline:
    return Outline(row.key, row.heading, row.kind, row.level, row.text, row.restricted or once)


def _is_held(hidden: Hidden, area: str, key: str, place: str, title: str | None) -> bool:
    return hidden.holds(area, key=key, place=place, title=title or "")


def _title(model: type[ContentModel]) -> Any:
    """What names a row, as an expression of the database."""
    if model is not Part:
        return Cast(TITLE_FIELDS[AREA_NAMES[model]], TextField())
    named = [
        When(kind=kind, then=KT(f"data__{TITLE_FIELDS[kind]}")) for kind in PART_KINDS if kind in TITLE_FIELDS
    ]
    return Case(*named, default=Value(""), output_field=TextField())


def _rows(versions: Iterable[int], only: Mapping[str, set[int]] | None) -> Any:
    """Label, number, version, list, key, place and title of every row, removed ones too. One query."""
    asked = [
        model._default_manager.filter(
            version__in=list(versions), **({} if only is None else {"pk__in": only[label]})
        )
        .order_by()
        .values_list(
            Value(label, output_field=CharField()),
            Cast("pk", BigIntegerField()),
            "version_id",
            F("kind") if model is Part else Value(AREA_NAMES[model], output_field=CharField()),
            "key",
            "place",
            _title(model),
        )
        for label, model in CONTENT.items()
    ]
    first, *others = asked
    return first.union(*others, all=True)
