"""A way to questions that needs no account."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.models.base import MunicipalityModel


class AnswerLink(MunicipalityModel):
    """In a mail, or given by hand. Whoever has it may answer, until it is ended.

    Only a hash of its token is kept, so nobody can read the link out of here. ``mail`` is the number of the mail it went in.
    """

    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    mail = models.PositiveBigIntegerField(_("mail"), null=True, editable=False)
    made_on = models.DateField(_("made"))
    ended_at = models.DateTimeField(_("ended"), null=True, editable=False)

    history_excludes = ("token_hash", "mail")

    class Meta:
        abstract = True
        ordering = ["pk"]
