"""Several problems that become one, one that becomes several, and the way back. Nothing of what was written is lost by it."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, fields
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.core.page_pieces import said
from samordna.organisation.commands.saving import saved
from samordna.plandoc.picture.merging import Said, merged, merged_evidence, why_not_merge, why_not_part
from samordna.situation.commands.content import row_add, row_held
from samordna.situation.commands.holding import held_open
from samordna.situation.commands.problems import evidence_set
from samordna.situation.models import Picture, Problem, ProblemSource
from samordna.situation.problems.lineage import merged_of, parts_of

SAID = tuple(field.name for field in fields(Said))
OWN = frozenset({*SAID, "title", "split_from"})


@transaction.atomic
def problems_merge(*, picture: Picture, problems: Collection[Problem], title: str) -> Problem:
    """A new problem that says what they all said, in the place of the first. Raises ValidationError."""
    rows = _there(picture, problems)
    if reason := why_not_merge(len(rows)):
        raise ValidationError(said(reason), code="number")
    whole = row_add(
        row=Problem(picture=picture),
        values={"title": title, **_values(merged([_said(one) for one in rows]))},
        allowed=OWN,
    )
    whole.position = rows[0].position
    whole.save(update_fields=["position"])
    evidence_set(problem=whole, evidence=merged_evidence(_stances(one) for one in rows))
    for one in rows:
        one.merged_into = whole
        one.mark_removed()
        saved(one)
    return whole


@transaction.atomic
def problem_unmerge(*, problem: Problem) -> list[Problem]:
    """Those that became this one, as they were; this one is removed. Raises ValidationError."""
    whole = _standing(problem)
    rows = [row_held(one) for one in merged_of(whole)]
    if not rows:
        raise ValidationError(_("Nothing was merged into it."), code="not_merged")
    whole.mark_removed()
    saved(whole)
    return [_back(one) for one in rows]


@transaction.atomic
def problem_split(*, problem: Problem, titles: Sequence[str]) -> list[Problem]:
    """New problems that each say all that this one said, in its place: people sort out whose is what. Raises ValidationError."""
    told = [title.strip() for title in titles if title.strip()]
    if reason := why_not_part(told):
        raise ValidationError({"titles": ValidationError(said(reason), code="titles")})
    whole = _standing(problem)
    evidence, values = _stances(whole), _values(_said(whole))
    parts = []
    for title in told:
        part = row_add(
            row=Problem(picture=whole.picture),
            values={**values, "title": title, "split_from": whole},
            allowed=OWN,
        )
        part.position = whole.position
        part.save(update_fields=["position"])
        evidence_set(problem=part, evidence=evidence)
        parts.append(part)
    whole.mark_removed()
    saved(whole)
    return parts


@transaction.atomic
def problem_unsplit(*, problem: Problem) -> Problem:
    """The problem as it was before it was split; its parts are removed. Raises ValidationError where a part has become others."""
    whole = row_held(problem)
    for part in Problem.objects.filter(split_from=whole):
        if part.merged_into_id or parts_of(part).exists():
            words = _("“%(title)s” has become another problem since. Take that back first.")
            raise ValidationError(words % {"title": part.title}, code="became")
    parts = [row_held(part) for part in parts_of(whole)]
    if not parts:
        raise ValidationError(_("It has not been split."), code="not_split")
    for part in parts:
        part.mark_removed()
        saved(part)
    return _back(whole)


def _there(picture: Picture, problems: Collection[Problem]) -> list[Problem]:
    held_open(picture)
    rows = Problem.objects.present().select_for_update(of=("self",), no_key=True)
    return list(rows.filter(picture=picture, pk__in=[one.pk for one in problems]))


def _standing(problem: Problem) -> Problem:
    row = row_held(problem)
    if row.removed_at:
        raise ValidationError(_("The problem is not there any more. Look again."), code="removed")
    return row


def _back(row: Problem) -> Problem:
    row.removed_at = row.merged_into = None
    return saved(row)


def _said(row: Problem) -> Said:
    values: dict[str, Any] = {name: getattr(row, name) for name in SAID}
    values |= {"areas": tuple(row.areas), "phenomena": tuple(row.phenomena)}
    return Said(**values)


def _values(told: Said) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(told).items()}


def _stances(row: Problem) -> dict[int, str]:
    rows = ProblemSource.objects.present().filter(problem=row, source__removed_at=None)
    return dict(rows.values_list("source", "stance"))
