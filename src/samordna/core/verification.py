"""Whether what was kept to the letter is still what it was when it was kept.

The fingerprint is computed anew from the text that stands there, and held against what the history remembers: whoever owns the
tables can change a text and its fingerprint, but not the chained history without that being found too (docs/adr/0009).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps

from samordna.core.models import Change, FrozenDocumentModel, FrozenPdfModel, digest_of
from samordna.plandoc.vocabulary import Text

DIFFERS = {
    "document": Text("Texten är inte den som sparades.", "The text is not the one that was kept."),
    "pdf": Text("PDF-filen är inte den som sparades.", "The PDF is not the one that was kept."),
    "history": Text(
        "Fingeravtrycket är inte det som historiken minns.",
        "The fingerprint is not the one that the history remembers.",
    ),
    "gone": Text("Det som sparades finns inte kvar.", "What was kept is no longer there."),
}
"""What may differ, as a reader is told."""

Remembered = dict[str, Any]


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A document that was kept, with the names in :data:`DIFFERS` of what is not as it was. ``day`` is empty where it is gone."""

    kind: str
    day: str
    digest: str
    differs: tuple[str, ...]


def kept_kinds() -> list[type[FrozenDocumentModel]]:
    """Every kind of document that is kept to the letter, whichever slice it is of."""
    return [model for model in apps.get_models() if issubclass(model, FrozenDocumentModel)]


def kept_documents(model: type[FrozenDocumentModel]) -> Iterator[KeptDocument]:
    """Every one of the municipality that is acted for, in the order they were kept."""
    kind = str(model._meta.verbose_name)
    remembered = remembered_of(model)
    for row in model._default_manager.order_by("pk").iterator(chunk_size=20):
        differs = differing(row, remembered.pop(row.pk, {}))
        yield KeptDocument(kind, f"{row.frozen_at:%Y-%m-%d}", row.digest, tuple(differs))
    for said in remembered.values():
        yield KeptDocument(kind, "", str(said.get("digest", "")), ("gone",))


def remembered_of(model: type[FrozenDocumentModel]) -> dict[int, Remembered]:
    """What the history says of each when it was made, by its number."""
    made = Change.objects.filter(model=model._meta.label_lower, kind=Change.Kind.INSERT)
    return {number: after or {} for number, after in made.values_list("row_id", "after") if number}


def differing(frozen: FrozenDocumentModel, remembered: Remembered) -> list[str]:
    found = set()
    if digest_of(frozen.document.encode()) != frozen.digest:
        found.add("document")
    if remembered.get("digest") != frozen.digest:
        found.add("history")
    if isinstance(frozen, FrozenPdfModel):
        if digest_of(bytes(frozen.pdf)) != frozen.pdf_digest:
            found.add("pdf")
        if remembered.get("pdf_digest") != frozen.pdf_digest:
            found.add("history")
    return [name for name in DIFFERS if name in found]
