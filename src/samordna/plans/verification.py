"""Whether adopted plans are still what they were when they were adopted: the text and the PDF (``core/verification.py``)."""

from dataclasses import dataclass

from samordna.core.verification import DIFFERS as OF_ANY_DOCUMENT
from samordna.core.verification import Remembered, differing, remembered_of
from samordna.organisation.models import Municipality
from samordna.plandoc.vocabulary import Text
from samordna.plans.models import AdoptedPlan, PlanVersion

DIFFERS = {
    "document": Text("Texten är inte den som beslutades.", "The text is not the one that was adopted."),
    "pdf": Text("PDF-filen är inte den som beslutades.", "The PDF is not the one that was adopted."),
    "history": OF_ANY_DOCUMENT["history"],
    "gone": Text("Det som beslutades finns inte kvar.", "What was adopted is no longer there."),
}
"""What may differ, as a reader is told."""


@dataclass(frozen=True, slots=True)
class VerifiedPlan:
    """An adopted version, with the names in :data:`DIFFERS` of what is not as it was."""

    plan: int
    version: int
    title: str
    digest: str
    differs: tuple[str, ...]


def verified(municipality: Municipality) -> list[VerifiedPlan]:
    """Every adopted version of the municipality, in the order of adoption."""
    remembered = remembered_of(AdoptedPlan)
    rows = AdoptedPlan.objects.filter(municipality=municipality).select_related("version").order_by("pk")
    results = []
    for frozen in rows.iterator(chunk_size=20):
        differs = differing(frozen, remembered.pop(frozen.pk, {}))
        results.append(_verified(frozen.version, frozen.digest, differs))
    return [*results, *(_lost(said) for said in remembered.values())]


def _verified(version: PlanVersion, digest: str, differs: list[str]) -> VerifiedPlan:
    return VerifiedPlan(version.plan_id, version.number, version.title, digest, tuple(differs))


def _lost(remembered: Remembered) -> VerifiedPlan:
    """What the history remembers and nobody finds; its version may be gone too."""
    version = PlanVersion.objects.filter(pk=remembered["version_id"]).first() or PlanVersion(number=0)
    return _verified(version, str(remembered.get("digest", "")), ["gone"])
