"""A decided situation picture, taken into a draft, and planned from."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from samordna.plandoc.picture.in_plan import KEY, problem_key
from samordna.plandoc.schema import ABOUT_ITEM, Goal, Item, Part, Problem, Source
from samordna.plans.commands.closing import hold_open
from samordna.plans.commands.content import content_create, content_update, row_add
from samordna.plans.from_picture.queries import PROBLEMS, SITUATION, SOURCES, data_of, parts_of, row_for
from samordna.plans.models import Part as PartRow
from samordna.plans.models import PlanVersion
from samordna.situation.models import Picture
from samordna.situation.models import Problem as PictureProblemRow

GOALS = "goals"


@transaction.atomic
def picture_take(*, version: PlanVersion, picture: Picture) -> PlanVersion:
    """Let the plan say what the picture says: its four parts, its sources and its problems.

    What the plan has of its own stands beside; what came from the picture before and is told of no more is removed, and can be
    put back. Raises ValidationError, as ClosedVersion where the text is not to be changed.
    """
    hold_open(version)
    parts = parts_of(picture)
    _situation_take(version, parts.situation.model_dump(mode="json", exclude={"sources", *ABOUT_ITEM}))
    _sources_take(version, parts.situation.sources)
    rows = _rows(version, PROBLEMS)
    kept = set()
    for problem in parts.problems:
        row = row_for(problem, rows, parts)
        kept.add(_problem_take(version, row, problem))
    _remove(row for row in rows if row.key.startswith(KEY) and row.pk not in kept)
    version.picture = picture
    version.save(update_fields=["picture"])
    return version


def _situation_take(version: PlanVersion, data: dict[str, Any]) -> None:
    for row in _rows(version, SITUATION):
        content_update(row=row, values={"data": data})
        return
    row_add(model=PartRow, version=version, values={"kind": SITUATION, "data": data})


def _sources_take(version: PlanVersion, sources: list[Source]) -> None:
    """A picture's sources are its own: those of the picture before go. What the plan adds to one that says less here stays."""
    rows = {row.key: row for row in _rows(version, SOURCES) if row.key.startswith(KEY)}
    for source in sources:
        row = rows.pop(source.id, None)
        if row is None:
            _add(version, SOURCES, source)
            continue
        said = {name: value for name, value in _dumped(source).items() if value is not None}
        if row.data != (data := {**row.data, **said}):
            content_update(row=row, values={"data": data})
    _remove(rows.values())


def _problem_take(version: PlanVersion, row: PartRow | None, problem: Problem) -> int:
    """Its number. Activities that name the problem follow its name."""
    if row is None:
        return int(_add(version, PROBLEMS, problem).pk)
    data = {**row.data, **data_of(problem)}
    if data != row.data:
        content_update(row=row, values={"data": data})
    return int(row.pk)


def _add(version: PlanVersion, kind: str, item: Item) -> PartRow:
    """Under the key that the next picture finds it by, put back where somebody has removed it."""
    removed = version.part_set.filter(kind=kind, key=item.id).first()
    if removed is not None:
        removed.data, removed.removed_at = _dumped(item), None
        removed.save(update_fields=["data", "removed_at"])
        return removed
    return row_add(
        model=PartRow, version=version, values={"kind": kind, "data": _dumped(item), "key": item.id}
    )


def _dumped(item: Part) -> dict[str, Any]:
    return item.model_dump(mode="json", exclude=set(ABOUT_ITEM))


def _rows(version: PlanVersion, kind: str) -> list[PartRow]:
    return list(version.part_set.present().filter(kind=kind))


def _remove(rows: Any) -> None:
    for row in rows:
        row.mark_removed()
        row.save(update_fields=["removed_at"])


@transaction.atomic
def problem_plan(
    *, version: PlanVersion, problem: PictureProblemRow, goal: Mapping[str, str]
) -> tuple[PartRow, PartRow | None]:
    """The plan's own row of a problem of a decided picture, and its goal; each is added where the plan lacks it.

    ``goal`` has a goal's text, indicator and baseline; without a text there is none. A goal that the plan has already is taken as
    it is. Raises ValidationError, as ClosedVersion where the text is not to be changed.
    """
    hold_open(version)
    parts = parts_of(problem.picture)
    told = next(one for one in parts.problems if one.id == problem_key(problem.pk))
    row = row_for(told, _rows(version, PROBLEMS), parts) or _add(version, PROBLEMS, told)
    return row, _goal(version, goal) if goal["text"].strip() else None


def _goal(version: PlanVersion, goal: Mapping[str, str]) -> PartRow:
    text = " ".join(goal["text"].split())
    for row in _rows(version, GOALS):
        if " ".join(str(row.data.get("text", "")).split()).casefold() == text.casefold():
            return row
    said = {name: value or None for name, value in goal.items()}
    data = _dumped(Goal.model_validate({**said, "text": text}))
    return content_create(model=PartRow, version=version, values={"kind": GOALS, "data": data})
