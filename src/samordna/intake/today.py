"""How the plan that a file of ours was written from stands today, beside what somebody has changed in the file."""

from dataclasses import dataclass, field

from samordna.intake.areas import SEEN, part_from, parts_of
from samordna.intake.facts import Fact, facts_of
from samordna.intake.models import Upload, UploadPart
from samordna.plandoc.schema import Part, PlanDocument
from samordna.plans.documents import document_of
from samordna.plans.models import PlanVersion


@dataclass(frozen=True, slots=True)
class Today:
    """What has become meanwhile of what a change in the file is about: it is ``gone``, or says ``facts`` now."""

    gone: bool = False
    facts: list[Fact] = field(default_factory=list)


class PlanToday:
    """The latest version of the plan, by part. It is read when it is first asked for."""

    def __init__(self, upload: Upload) -> None:
        self._plan = upload.comes_from.plan_id if upload.comes_from else None
        self._parts: dict[tuple[str, str], Part] | None = None

    def of(self, row: UploadPart) -> Today | None:
        """None where the plan stands as the file was written, or the change is about nothing that it had then."""
        if row.area != SEEN or self._plan is None or not row.data["base"]:
            return None
        area = row.data["area"]
        part = self._known().get((area, row.data["item"]))
        if part is None:
            return Today(gone=True)
        before = part_from(area, row.data["base"]["data"])
        names = [row.data["field"]] if row.data["field"] else _told(before)
        differs = [name for name in names if getattr(part, name) != getattr(before, name)]
        return Today(facts=facts_of(area, part, differs)) if differs else None

    def _known(self) -> dict[tuple[str, str], Part]:
        if self._parts is None:
            versions = PlanVersion.objects.present().filter(plan=self._plan).select_related("municipality")
            latest = versions.order_by("-number").first()
            document = document_of(latest) if latest else PlanDocument()
            self._parts = {(area, key): part for area, key, part in parts_of(document)}
        return self._parts


def _told(part: Part | None) -> list[str]:
    """The fields that say something: what a public file leaves empty has not been changed."""
    return [name for name in type(part).model_fields if getattr(part, name)] if part else []
