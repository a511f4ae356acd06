"""How far the sections of a draft have come."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from django.db.models import F
from django.utils.translation import gettext as _

from samordna.plans.models import PlanVersion, Section, SectionTask
from samordna.plans.rules import Sight

_TASK = {f"task_{name}": F(f"tasks__{name}") for name in ("id", "writer_id", "due_on", "ready_at", "seen_at")}
"""What a section is asked for with, to know who writes it."""


class Stage(StrEnum):
    SEEN = "seen"
    READY = "ready"
    WRITING = "writing"
    LATE = "late"
    NOBODY = "nobody"


TONES = {
    Stage.SEEN: "success",
    Stage.READY: "info",
    Stage.WRITING: "brand2",
    Stage.LATE: "danger",
    Stage.NOBODY: "neutral",
}
ICONS = {
    Stage.SEEN: "CheckmarkCircle",
    Stage.READY: "Checkmark",
    Stage.WRITING: "Pencil",
    Stage.LATE: "ExclamationmarkTriangle",
    Stage.NOBODY: "MinusCircle",
}


class Share(NamedTuple):
    """A length of the bar, in hundredths."""

    name: str
    tone: str
    icon: str
    sections: int
    start: str
    width: str


@dataclass(frozen=True, slots=True)
class Writing:
    """A section and who writes it."""

    section: Section
    task: SectionTask | None
    stage: Stage

    @property
    def name(self) -> str:
        return names()[self.stage]

    @property
    def tone(self) -> str:
        return TONES[self.stage]

    @property
    def icon(self) -> str:
        return ICONS[self.stage]


def names() -> dict[Stage, str]:
    return {
        Stage.SEEN: _("looked through"),
        Stage.READY: _("ready"),
        Stage.WRITING: _("being written"),
        Stage.LATE: _("late"),
        Stage.NOBODY: _("handed to nobody"),
    }


def writings_of(version: PlanVersion, sight: Sight, today: date) -> list[Writing]:
    """The sections that the reader may see, in their order. Two queries."""
    by_section = {task.section_id: task for task in tasks_of(version)}
    sections = sight.shown(version.section_set.present().defer("search", "origin"))
    return [
        Writing(section, by_section.get(section.pk), stage_of(by_section.get(section.pk), today))
        for section in sections
    ]


def tasks_of(version: PlanVersion) -> Iterable[SectionTask]:
    return SectionTask.objects.filter(section__version=version, section__removed_at=None).select_related(
        "writer", "section"
    )


def stage_of(task: SectionTask | None, today: date) -> Stage:
    if task is None:
        return Stage.NOBODY
    if task.ready_at:
        return Stage.SEEN if task.seen_at else Stage.READY
    return Stage.LATE if task.due_on < today else Stage.WRITING


def shares_of(writings: Iterable[Writing]) -> list[Share]:
    """How many sections have come how far, as lengths of a bar."""
    counts = Counter(one.stage for one in writings)
    total = counts.total() or 1
    shares, start = [], 0
    for stage in Stage:
        if count := counts[stage]:
            width = 100 * count / total
            left = f"{100 * start / total:.2f}"
            shares.append(Share(names()[stage], TONES[stage], ICONS[stage], count, left, f"{width:.2f}"))
            start += count
    return shares


def beside_document(version: PlanVersion, sight: Sight, user_id: int, today: date) -> dict[str, Any]:
    """What a draft's first page says of its writing once any is handed to somebody: the reader's own, and how far all is.

    One query at most.
    """
    if not getattr(version, "has_tasks", True):
        return {}
    shown = sight.shown(version.section_set.present().defer("text", "search", "origin").annotate(**_TASK))
    writings = [Writing(section, task := _task(section), stage_of(task, today)) for section in shown]
    if not any(one.task for one in writings):
        return {}
    mine = [
        one.task for one in writings if one.task and one.task.writer_id == user_id and not one.task.ready_at
    ]
    return {"my_sections": mine, "writing_shares": shares_of(writings)}


def _task(section: Any) -> SectionTask | None:
    """The task of a section that was asked for with it."""
    if section.task_id is None:
        return None
    told = {name.removeprefix("task_"): getattr(section, name) for name in _TASK}
    return SectionTask(section=section, **told)
