"""Abstract models that every slice builds on, and the rows that are everybody's."""

from samordna.core.models.answer_link import AnswerLink
from samordna.core.models.base import (
    DatedModel,
    DatedQuerySet,
    MunicipalityModel,
    OrderedModel,
    OrderedQuerySet,
    RemovableModel,
    RemovableQuerySet,
)
from samordna.core.models.frozen import (
    AppendOnlyModel,
    FreezableModel,
    FrozenDocumentModel,
    FrozenPdfModel,
    digest_of,
)
from samordna.core.models.guard import GuardDecision, KnownWord
from samordna.core.models.history import Change, ChangeBatch, ChangeHead, ChangeLink, HistorySeal
from samordna.core.models.kept import Kept
from samordna.core.models.mail import OutgoingMail
from samordna.core.models.sent import SentForm
from samordna.core.models.unsaved import UnsavedForm

__all__ = [
    "AnswerLink",
    "AppendOnlyModel",
    "Change",
    "ChangeBatch",
    "ChangeHead",
    "ChangeLink",
    "DatedModel",
    "DatedQuerySet",
    "FreezableModel",
    "FrozenDocumentModel",
    "FrozenPdfModel",
    "GuardDecision",
    "HistorySeal",
    "Kept",
    "KnownWord",
    "MunicipalityModel",
    "OrderedModel",
    "OrderedQuerySet",
    "OutgoingMail",
    "RemovableModel",
    "RemovableQuerySet",
    "SentForm",
    "UnsavedForm",
    "digest_of",
]
