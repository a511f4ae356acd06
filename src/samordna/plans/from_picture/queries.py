"""The decided picture that a plan rests on, and what of it the plan says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from samordna.organisation.models import Municipality
from samordna.plandoc.picture.in_plan import KEY, PlanParts, parts_for_plan
from samordna.plandoc.picture.life import PictureState
from samordna.plandoc.picture.versions import public_version
from samordna.plandoc.schema import Problem
from samordna.plans.models import Part, PlanVersion
from samordna.situation.documents import document_of
from samordna.situation.models import Picture
from samordna.situation.queries import pictures_of

PROBLEMS, SOURCES, SITUATION = "problems", "sources", "situation"


def picture_for(version: PlanVersion) -> Picture | None:
    """The picture in force that lies nearest: of the plan's own unit, of those above it, or of the municipality. One query."""
    return nearest(version, decided_by_unit(version.municipality))


def decided_by_unit(municipality: Municipality) -> dict[int | None, Picture]:
    """The latest decided picture of each unit, by its number, and of the whole municipality. One query."""
    decided = pictures_of(municipality).filter(state=PictureState.DECIDED)
    return {one.unit_id: one for one in reversed(decided)}


def nearest(version: PlanVersion, decided: Mapping[int | None, Picture]) -> Picture | None:
    path = version.plan.unit.path if version.plan.unit else []
    return next((decided[unit] for unit in [*reversed(path), None] if unit in decided), None)


@dataclass(frozen=True, slots=True)
class FromPicture:
    """What taking the picture in would do: ``new`` problems, those that ``change``, and those of the picture before that go."""

    picture: Picture
    parts: PlanParts
    new: list[Problem] = field(default_factory=list)
    changed: list[Problem] = field(default_factory=list)
    gone: list[Part] = field(default_factory=list)


def parts_of(picture: Picture) -> PlanParts:
    """As everybody may see them, for a plan is published: neither what is restricted nor what internal sources say follows."""
    return parts_for_plan(public_version(document_of(picture, restricted=False)))


def from_picture(version: PlanVersion, picture: Picture) -> FromPicture:
    """``version`` is as it stands; nothing is changed."""
    parts = parts_of(picture)
    rows = list(version.part_set.present().filter(kind=PROBLEMS))
    beside = FromPicture(picture, parts)
    for problem in parts.problems:
        row = row_for(problem, rows, parts)
        if row is None:
            beside.new.append(problem)
        elif any(row.data.get(name) != value for name, value in data_of(problem).items()):
            beside.changed.append(problem)
    kept = {row.pk for problem in parts.problems if (row := row_for(problem, rows, parts))}
    beside.gone.extend(row for row in rows if row.key.startswith(KEY) and row.pk not in kept)
    return beside


def row_for(problem: Problem, rows: Iterable[Part], parts: PlanParts) -> Part | None:
    """The plan's own row of a problem: the one that came from this picture, from the one before, or that is called the same."""
    known = {row.key: row for row in rows}
    for key in (problem.id, parts.earlier.get(problem.id, "")):
        if key in known:
            return known[key]
    title = problem.title.casefold()
    return next((row for row in known.values() if str(row.data.get("title", "")).casefold() == title), None)


def data_of(problem: Problem) -> dict[str, object]:
    """What the picture says of a problem, as a part of a plan keeps it."""
    return problem.model_dump(mode="json", include={"title", "text", "causes", "priority"})
