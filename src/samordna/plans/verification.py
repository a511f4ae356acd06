"""Whether adopted plans are still what they were when they were adopted.

The fingerprint is computed anew from the text and the PDF that stand there, and held against what the history remembers:
whoever owns the tables can change a text and its fingerprint, but not the chained history without that being found too
(docs/adr/0009).
"""

from dataclasses import dataclass
from typing import Any

from samordna.core.models import Change, digest_of
from samordna.organisation.models import Municipality
from samordna.plandoc.vocabulary import Text
from samordna.plans.models import AdoptedPlan, PlanVersion

DIFFERS = {
    "document": Text("Texten är inte den som beslutades.", "The text is not the one that was adopted."),
    "pdf": Text("PDF-filen är inte den som beslutades.", "The PDF is not the one that was adopted."),
    "history": Text(
        "Fingeravtrycket är inte det som historiken minns.",
        "The fingerprint is not the one that the history remembers.",
    ),
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
    remembered = _remembered()
    rows = AdoptedPlan.objects.filter(municipality=municipality).select_related("version").order_by("pk")
    results = []
    for frozen in rows.iterator(chunk_size=20):
        differs = _differing(frozen, remembered.pop(frozen.pk, {}))
        results.append(_verified(frozen.version, frozen.digest, differs))
    return [*results, *(_lost(said) for said in remembered.values())]


def _verified(version: PlanVersion, digest: str, differs: list[str]) -> VerifiedPlan:
    return VerifiedPlan(version.plan_id, version.number, version.title, digest, tuple(differs))


def _lost(remembered: dict[str, Any]) -> VerifiedPlan:
    """What the history remembers and nobody finds; its version may be gone too."""
    version = PlanVersion.objects.filter(pk=remembered["version_id"]).first() or PlanVersion(number=0)
    return _verified(version, str(remembered.get("digest", "")), ["gone"])


def _remembered() -> dict[int, dict[str, Any]]:
    """What the history says of each when it was made, by its number."""
    made = Change.objects.filter(model=AdoptedPlan._meta.label_lower, kind=Change.Kind.INSERT)
    return {number: after or {} for number, after in made.values_list("row_id", "after") if number}


def _differing(frozen: AdoptedPlan, remembered: dict[str, Any]) -> list[str]:
    as_it_was = {
        "document": digest_of(frozen.document.encode()) == frozen.digest,
        "pdf": digest_of(bytes(frozen.pdf)) == frozen.pdf_digest,
        "history": remembered.get("digest") == frozen.digest
        and remembered.get("pdf_digest") == frozen.pdf_digest,
    }
    return [name for name, is_so in as_it_was.items() if not is_so]
