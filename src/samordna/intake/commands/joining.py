"""What was reviewed, put together with the plan whose next version it becomes."""

from samordna.intake.areas import SEEN
from samordna.intake.commands.keeping import base_of
from samordna.intake.models import Upload
from samordna.plandoc.diff.merge import merged
from samordna.plandoc.schema import PlanDocument
from samordna.plans.documents import document_of
from samordna.plans.models import PlanVersion


def joined(upload: Upload, document: PlanDocument) -> PlanDocument:
    """What came back in a file of ours, together with what the plan has that the file did not show or has had since."""
    plan = (upload.target or {}).get("plan")
    if upload.comes_from is None or upload.comes_from.plan_id != plan:
        return document
    base = base_of(upload.reading)
    versions = PlanVersion.objects.present().filter(plan_id=plan)
    latest = versions.select_related("municipality").latest("number")
    if base is None:
        return document
    ours = document_of(latest)
    return merged(ours, base, _without_gone(upload, ours, base, document))


def _without_gone(
    upload: Upload, ours: PlanDocument, base: PlanDocument, document: PlanDocument
) -> PlanDocument:
    """Without what has been removed from the plan meanwhile, unless somebody has said that a change of it is to be taken."""
    changed = upload.parts.filter(area=SEEN, removed=False, open_points=0)
    taken = {(row.data["area"], row.data["item"]) for row in changed}
    own, before = ({(area, item.id) for area, item in one.items()} for one in (ours, base))
    gone = before - own - taken
    values = document.model_dump()
    for area, _item in list(document.items()):
        holder = values["situation"] if area == "sources" else values
        holder[area] = [item for item in holder[area] if (area, item["id"]) not in gone]
    return PlanDocument.model_validate(values)


def restricted(upload: Upload, document: PlanDocument) -> PlanDocument:
    """With the sections restricted that were so in the version before."""
    keys = (upload.target or {}).get("restricted", [])
    for section in document.sections:
        section.restricted = section.restricted or section.id in keys
    return document
