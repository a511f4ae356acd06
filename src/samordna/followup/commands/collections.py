"""The reports of all boards in one document, kept as it is."""

from django.db import transaction

from samordna.accounts.models import User
from samordna.core.models import digest_of
from samordna.followup.models import FollowUpOccasion, KeptCollection
from samordna.plandoc.reports.collected import CollectedReport


@transaction.atomic
def collection_keep(
    *, occasion: FollowUpOccasion, report: CollectedReport, user: User | None
) -> KeptCollection:
    """Keep the document with its figures. What is the same as was kept last is not kept again."""
    FollowUpOccasion.objects.select_for_update(of=("self",), no_key=True).get(pk=occasion.pk)
    document = report.model_dump_json()
    digest = digest_of(document.encode())
    latest = KeptCollection.objects.filter(occasion=occasion).first()
    if latest and latest.digest == digest:
        return latest
    return KeptCollection.objects.create(
        municipality_id=occasion.municipality_id,
        occasion=occasion,
        document=document,
        digest=digest,
        kept_by=user,
    )
