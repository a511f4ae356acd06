"""The signed document of an agreement: put there, replaced, taken away and put back."""

from hashlib import sha256

from django.core.exceptions import ValidationError
from django.db import transaction

from samordna.collaboration.models import Agreement, AgreementDocument
from samordna.core.signed_pdfs import signed_pdf_pages
from samordna.organisation.commands.saving import locked, saved
from samordna.organisation.models import Municipality

MOST_FORMER = 3
"""Documents of an agreement that were taken away or replaced and can be put back."""


@transaction.atomic
def document_put(
    *, municipality: Municipality, agreement: Agreement, name: str, content: bytes, restricted: bool
) -> AgreementDocument:
    """Takes the place of the one before. Raises ValidationError for a file that does more than show its pages."""
    locked(municipality, agreement)
    try:
        pages = signed_pdf_pages(name, content)
    except ValidationError as error:
        raise ValidationError({"file": error.messages}) from error
    _take_away(agreement)
    row = AgreementDocument(
        municipality=municipality,
        agreement=agreement,
        file_name=name[-255:],
        pages=pages,
        content=content,
        digest=sha256(content).hexdigest(),
        restricted=restricted,
    )
    return saved(row)


@transaction.atomic
def document_remove(*, municipality: Municipality, agreement: Agreement) -> Agreement:
    row = locked(municipality, agreement)
    _take_away(row)
    return row


@transaction.atomic
def document_restore(*, municipality: Municipality, agreement: Agreement) -> Agreement:
    """The latest that was taken away comes back, in the place of the one that is there."""
    row = locked(municipality, agreement)
    former = row.documents.exclude(removed_at=None).order_by("-removed_at", "-pk").first()
    if former:
        _take_away(row)
        former.removed_at = None
        saved(former)
    return row


@transaction.atomic
def document_spread(*, municipality: Municipality, document: AgreementDocument, restricted: bool) -> None:
    """Whether only those who may read what is restricted open it."""
    row = locked(municipality, document)
    row.restricted = restricted
    saved(row)


def _take_away(agreement: Agreement) -> None:
    for row in agreement.documents.filter(removed_at=None):
        row.mark_removed()
        saved(row)
    former = agreement.documents.exclude(removed_at=None).order_by("-removed_at", "-pk")
    kept = list(former.values_list("pk", flat=True)[:MOST_FORMER])
    former.exclude(pk__in=kept).delete()
