"""A version becomes one frozen document."""

from samordna.core.models import digest_of
from samordna.plandoc.writing import Format
from samordna.plans.documents import document_of
from samordna.plans.models import AdoptedPlan, PlanVersion
from samordna.plans.plan_files import export


def freeze(version: PlanVersion) -> AdoptedPlan:
    """Keep the version to the letter, with the PDF/A that everybody may read. Raises ExportError; nothing is then adopted.

    From then on the database lets nothing of it change but its state and how its activities go.
    """
    document = document_of(version)
    version.taken_texts.all().delete()
    text = document.model_dump_json()
    pdf = export(document, Format.PDF, language=document.language, public=True).content
    return AdoptedPlan.objects.create(
        municipality_id=version.municipality_id,
        version=version,
        document=text,
        digest=digest_of(text.encode()),
        pdf=pdf,
        pdf_digest=digest_of(pdf),
    )
