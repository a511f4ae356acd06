"""Chapters that are restricted in a plan, when a file becomes its next version: the file does not know that they are."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from samordna.intake.models import Upload, UploadPart
from samordna.plandoc.vocabulary import SectionKind
from samordna.plandoc.writing.tidying import letters
from samordna.plans.models import Plan, PlanVersion, Section


@dataclass(frozen=True, slots=True)
class Restricting:
    """``kept`` are the sections of the file that stay restricted, ``gone`` the headings of those that it does not have; ``keys``
    are the restricted sections of the ``version`` before.
    """

    kept: list[UploadPart] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    version: PlanVersion | None = None

    def __bool__(self) -> bool:
        return bool(self.kept or self.gone)


def restricting(upload: Upload, plan: Plan | None) -> Restricting:
    """What of the file stands for what the plan's latest version restricts, by heading, else by what it is about.

    Nothing for a file that was written from the plan: there every section is known by its id.
    """
    latest = plan.versions.present().order_by("-number").first() if plan else None
    if latest is None or (upload.comes_from and upload.comes_from.plan_id == latest.plan_id):
        return Restricting()
    closed = latest.section_set.present().filter(restricted=True)
    rows = list(upload.parts.filter(area="sections", removed=False).order_by("position"))
    made = Restricting(version=latest)
    for section in closed:
        made.keys.append(section.key)
        same = list(_same(section, rows))
        made.kept.extend(row for row in same if row not in made.kept)
        if not same:
            made.gone.append(section.heading)
    return made


def _same(section: Section, rows: Iterable[UploadPart]) -> list[UploadPart]:
    named = [row for row in rows if _name(row.data["heading"]) == _name(section.heading)]
    if named or section.kind == SectionKind.OTHER:
        return named
    return [row for row in rows if row.data["kind"] == section.kind]


def _name(heading: str) -> str:
    """The heading without its number, which another version may have changed."""
    return letters(heading).lstrip("0123456789")
