"""How the plan that a file of ours was written from stands today, beside what somebody has changed in the file."""

from dataclasses import dataclass, field

from samordna.accounts.access import Access
from samordna.intake.areas import SEEN, SINGLE, part_from, parts_of
from samordna.intake.facts import Fact, facts_of
from samordna.intake.models import Upload, UploadPart
from samordna.plandoc.labels import title_of
from samordna.plandoc.schema import Part, Placed
from samordna.plans.documents import document_of
from samordna.plans.queries import versions
from samordna.plans.rules import EVERYTHING, Sight, sight_of


@dataclass(frozen=True, slots=True)
class PartToday:
    """What has become meanwhile of what a change in the file is about: it is ``gone``, or says ``facts`` now. What is restricted
    is said to have changed, and no more: the review is no place to read it.
    """

    gone: bool = False
    facts: list[Fact] = field(default_factory=list)


class PlanToday:
    """The latest version of the plan, by part. It is read when it is first asked for."""

    def __init__(self, upload: Upload, access: Access) -> None:
        self._upload, self._access = upload, access
        self._plan = upload.comes_from.plan_id if upload.comes_from else None
        self._parts: dict[tuple[str, str], Part] | None = None
        self._sight: Sight = EVERYTHING

    def of(self, row: UploadPart) -> PartToday | None:
        """None where the plan stands as the file was written, or the change is about nothing that it had then."""
        if row.area != SEEN or self._plan is None or not row.data["base"]:
            return None
        area, key = row.data["area"], row.data["item"]
        part = self._known().get((area, key))
        if part is None:
            return PartToday(gone=True)
        before = part_from(area, row.data["base"]["data"])
        names = [row.data["field"]] if row.data["field"] else _told(before)
        differs = [name for name in names if getattr(part, name) != getattr(before, name)]
        if not differs:
            return None
        if self._is_restricted(area, key, part):
            return PartToday() if self._sight.may_read else None
        return PartToday(facts=facts_of(area, part, differs))

    def _is_restricted(self, area: str, key: str, part: Part) -> bool:
        place = part.place if isinstance(part, Placed) else None
        title = "" if area in SINGLE else title_of(area, part)
        return bool(self._sight.closed) and self._sight.closed.holds(area, key=key, place=place, title=title)

    def _known(self) -> dict[tuple[str, str], Part]:
        if self._parts is None:
            self._parts = {}
            versions_of_plan = versions(self._upload.municipality, self._access).filter(plan=self._plan)
            if latest := versions_of_plan.select_related("municipality").order_by("-number").first():
                self._sight = sight_of(self._access, latest)
                self._parts = {(area, key): part for area, key, part in parts_of(document_of(latest))}
        return self._parts


def _told(part: Part | None) -> list[str]:
    """The fields that say something: what a public file leaves empty has not been changed."""
    return [name for name in type(part).model_fields if getattr(part, name)] if part else []
