"""Coverage as rows of the page, each with the ways on from it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.accounts.access import Access, MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.core.days import day
from samordna.mapping.extending import Draft
from samordna.plandoc.training import Coverage
from samordna.training.coverage.lines import CoverageLine, Part
from samordna.training.coverage.words import function_said, gap_said, share_said


@dataclass(frozen=True, slots=True)
class Bar:
    """Shares of the width: what lasts, what runs out within half a year, and where that begins."""

    lasting: str
    running_out: str


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """``session`` and ``activity`` lead to a form that is filled in; empty for those who may not, and where nothing is missing.

    ``made`` are the activities that it is already, as titles of plans with addresses.
    """

    line: CoverageLine
    function: str
    share: str
    session: str
    activity: str
    made: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class PartRow:
    part: Part
    share: str
    bar: Bar | None
    query: str


def rows_of(
    lines: Iterable[CoverageLine], request: MunicipalityRequest, drafts: Sequence[Draft]
) -> list[CoverageRow]:
    return [
        CoverageRow(
            line,
            function_said(line),
            share_said(line.met),
            session_address(line, request),
            activity_way(line, request, drafts) if line.met.missing else "",
            [*_made_of(line, drafts)],
        )
        for line in lines
    ]


def part_rows(parts: Iterable[Part]) -> list[PartRow]:
    return [
        PartRow(one, share_said(one.met), bar_of(one.met), urlencode({"enhet": one.unit.pk})) for one in parts
    ]


def bar_of(met: Coverage) -> Bar | None:
    if not met.staff:
        return None
    return Bar(
        f"{(met.trained - met.running_out) / met.staff:.2%}",
        f"{met.trained / met.staff:.2%}",
    )


def session_address(line: CoverageLine, request: MunicipalityRequest) -> str:
    """The form of a new session of the first course that gives what is missing, open to the unit."""
    if not line.met.missing or not may_arrange(request.access, line):
        return ""
    course = next(iter(line.requirement.courses), None)
    asked = {"enhet": line.unit.pk} | ({"kurs": course} if course else {})
    return f"{reverse('training:session_create', args=[request.municipality.slug])}?{urlencode(asked)}"


def may_arrange(access: Access, line: CoverageLine) -> bool:
    return access.may_for(Action.EDIT_TRAINING, line.unit.path)


def activity_way(line: CoverageLine, request: MunicipalityRequest, drafts: Sequence[Draft]) -> str:
    """The form of an activity, or the choice of a plan; empty for who may write in none."""
    match drafts:
        case []:
            return ""
        case [only]:
            return activity_address(only, line)
    group = line.need.group
    where = [request.municipality.slug, group.unit, group.function.value, line.requirement.pk]
    return reverse("training:coverage_gap", args=where)


def is_of(draft: Draft, line: CoverageLine) -> bool:
    """Whether the plan is that of the unit or of one above it."""
    return bool(draft.path) and draft.path[-1] in line.unit.path


def nearest_first(drafts: Iterable[Draft], line: CoverageLine) -> list[Draft]:
    """The unit's own plan, then those above it up to the whole municipality's, and last those of others."""
    return sorted(drafts, key=lambda one: (not is_of(one, line), bool(one.path), -len(one.path)))


def activity_address(draft: Draft, line: CoverageLine) -> str:
    """The form of a new activity, filled in with what the gap asks for."""
    words = _("Train those who need it: %(gap)s") % {"gap": gap_said(line)}
    comment = _("From training's needs and coverage, %(day)s.") % {"day": day(localdate())}
    return f"{draft.address}?{urlencode({'action': words, 'comment': comment})}"


def _made_of(line: CoverageLine, drafts: Iterable[Draft]) -> Iterable[tuple[str, str]]:
    gap = gap_said(line)
    for draft in drafts:
        for action, address in draft.activities.items():
            if gap in action:
                yield draft.title, address
