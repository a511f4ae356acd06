"""Problems of a picture, and what its sources say of them."""

from collections.abc import Collection, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.organisation.commands.saving import filled, saved
from samordna.organisation.models import Municipality
from samordna.plandoc.checking.calendar import earliest
from samordna.plandoc.picture.words import Development
from samordna.situation.areas.queries import areas_of, choosable, reason_not
from samordna.situation.commands.content import (
    refuse_foreign_sources,
    row_add,
    row_held,
    row_move,
    row_remove,
    row_restore,
)
from samordna.situation.models import Picture, Problem, ProblemSource
from samordna.situation.problems.lineage import parts_of, roots_of
from samordna.situation.problems.queries import standing

FIELDS = frozenset(
    {
        *("title", "seen", "areas", "phenomena", "since", "trend", "causes", "consequences", "affected"),
        *("confidence", "restricted", "development", "development_reason"),
    }
)
Stances = Mapping[int, str]
"""What each source says, by its number: a word of :class:`~samordna.situation.enums.Stance`."""


@transaction.atomic
def problem_create(
    *, picture: Picture, values: Mapping[str, Any], evidence: Stances | None = None
) -> Problem:
    """Last in the picture. Raises ValidationError, as ClosedPicture where the picture is decided."""
    _refuse_areas(picture.municipality, values.get("areas", ()))
    _refuse_future(values.get("since", ""))
    _refuse_title(picture, values["title"])
    row = row_add(row=Problem(picture=picture), values=values, allowed=FIELDS)
    evidence_set(problem=row, evidence=evidence or {})
    return row


@transaction.atomic
def problem_update(
    *, problem: Problem, values: Mapping[str, Any], evidence: Stances | None = None
) -> Problem:
    """``evidence`` replaces what there was; None leaves it. What is gone has no priority. Raises ValidationError."""
    before = row_held(problem)
    if "areas" in values:
        _refuse_areas(before.municipality, set(values["areas"]) - set(before.areas))
    if values.get("since", before.since) != before.since:
        _refuse_future(values["since"])
    if _same(values.get("title", before.title)) != _same(before.title):
        _refuse_title(before.picture, values["title"])
    row = filled(before, values, FIELDS)
    _refuse_development(row)
    if row.development == Development.GONE:
        row.priority, row.priority_reason = None, ""
    saved(row)
    if evidence is not None:
        evidence_set(problem=row, evidence=evidence)
    return row


@transaction.atomic
def problem_move(*, problem: Problem, to: int) -> Problem:
    """``to`` is the place (from 0) among all of the picture's."""
    return row_move(row=problem, to=to)


@transaction.atomic
def problem_remove(*, problem: Problem) -> Problem:
    return row_remove(row=problem)


@transaction.atomic
def problem_restore(*, problem: Problem) -> Problem:
    """Raises ValidationError of one that has become others: they are taken back instead."""
    row = row_held(problem)
    if row.merged_into_id or parts_of(row).exists():
        words = _("It has become another problem. Take that back there instead.")
        raise ValidationError(words, code="became")
    return row_restore(row=row)


@transaction.atomic
def evidence_set(*, problem: Problem, evidence: Stances) -> None:
    """What the sources say of a problem from now on. Raises ValidationError for a source that is not the picture's."""
    before = {one.source_id: one for one in ProblemSource.objects.present().filter(problem=problem)}
    refuse_foreign_sources(problem.picture, set(evidence) - set(before))
    for source, row in before.items():
        if source not in evidence:
            row_remove(row=row)
        elif row.stance != evidence[source]:
            row.stance = evidence[source]
            saved(row)
    for source in sorted(set(evidence) - set(before)):
        values = {"problem": problem, "source_id": source, "stance": evidence[source]}
        row_add(row=ProblemSource(picture=problem.picture), values=values, allowed=values)


def _same(title: str) -> str:
    return " ".join(title.split()).casefold()


def _refuse_title(picture: Picture, title: str) -> None:
    if _same(title) in {_same(one.title) for one in standing(picture)}:
        words = _(
            "There is a problem called that in the picture already. Edit that one, or call this something else."
        )
        raise ValidationError({"title": ValidationError(words, code="twice")})


def _refuse_future(since: str) -> None:
    first = earliest(since or None)
    if first and first > localdate():
        words = _("That has not come yet. Write since when it has been seen.")
        raise ValidationError({"since": ValidationError(words, code="future")})


def _refuse_areas(municipality: Municipality, new: Collection[int]) -> None:
    """What is new must be choosable today; what was said before may stay, and is told as it is."""
    left = set(new) - {area.pk for area in choosable(municipality)} if new else set()
    if not left:
        return
    area = areas_of(municipality).filter(pk__in=left).first()
    if area is None:
        words = _("An area that is chosen is not there any more. Choose another.")
    else:
        words = _("“%(name)s” cannot be chosen. %(reason)s") % {
            "name": area.name,
            "reason": reason_not(area, municipality.least_inhabitants),
        }
    raise ValidationError({"areas": ValidationError(words, code="area")})


def _refuse_development(row: Problem) -> None:
    """Only what was told before has become something, and a change has grounds."""
    if row.development and not roots_of(row):
        words = _("The problem was not in the picture before.")
        raise ValidationError({"development": ValidationError(words, code="new")})
    if row.development not in {"", Development.UNCHANGED} and not row.development_reason.strip():
        words = _("Write on what grounds it is better, worse or gone.")
        raise ValidationError({"development_reason": ValidationError(words, code="grounds")})
