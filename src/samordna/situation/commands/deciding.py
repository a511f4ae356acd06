"""The decision on a picture: recorded, and the picture frozen as it was decided."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate

from samordna.accounts.models import User
from samordna.core.models import digest_of
from samordna.core.page_pieces import said
from samordna.plandoc.picture.decisions import decision_lacks
from samordna.plandoc.picture.life import PictureStep
from samordna.situation.commands.holding import held_open
from samordna.situation.commands.pictures import move_write, refuse_lacking
from samordna.situation.documents import document_of, standing_document
from samordna.situation.models import DecidedPicture, Picture
from samordna.situation.paper.making import public_pdf
from samordna.situation.queries import pictures_in_force


@dataclass(frozen=True, slots=True)
class DecidedHow:
    """A decision as the minutes tell it."""

    body: str
    day: date | None
    section: str = ""
    registry_number: str = ""


@transaction.atomic
def picture_decide(
    *, picture: Picture, decision: DecidedHow, user: User | None = None, note: str = ""
) -> DecidedPicture:
    """Record the decision, freeze the picture, and supersede those in force before it.

    Raises ValidationError by field, or with everything that the picture lacks; ExportError when the PDF cannot be made. Nothing
    is then saved.
    """
    row = held_open(picture)
    refuse_lacking(row, PictureStep.DECIDE)
    _refuse_decision(row, decision)
    for before in pictures_in_force(row.municipality, row.unit):
        move_write(before, PictureStep.SUPERSEDE, user=user)
    move_write(
        row,
        PictureStep.DECIDE,
        user=user,
        note=note,
        body=decision.body.strip(),
        decided_on=decision.day,
        section=decision.section.strip(),
        registry_number=decision.registry_number.strip(),
    )
    return _freeze(row)


def _refuse_decision(picture: Picture, decision: DecidedHow) -> None:
    ended = picture.moves.filter(step=PictureStep.ANALYSE).last()
    gathered = timezone.localdate(ended.taken_at) if ended else None
    wrong = decision_lacks(
        decision.day, decision.section, today=localdate(), gathered=gathered, body=decision.body
    )
    if wrong:
        raise ValidationError({field: said(text) for field, text in wrong.items()})


def _freeze(picture: Picture) -> DecidedPicture:
    document = standing_document(picture)
    before = document_of(shown, restricted=True) if (shown := picture.before_for_all) else None
    pdf = public_pdf(document, before=before, today=localdate())
    text = document.model_dump_json()
    return DecidedPicture.objects.create(
        municipality=picture.municipality,
        picture=picture,
        document=text,
        digest=digest_of(text.encode()),
        pdf=pdf,
        pdf_digest=digest_of(pdf),
    )
