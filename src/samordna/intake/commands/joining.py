"""What was reviewed, put together with the plan whose next version it becomes."""

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
    return merged(document_of(latest), base, document) if base else document


def restricted(upload: Upload, document: PlanDocument) -> PlanDocument:
    """With the sections restricted that were so in the version before."""
    keys = (upload.target or {}).get("restricted", [])
    for section in document.sections:
        section.restricted = section.restricted or section.id in keys
    return document
