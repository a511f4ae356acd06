"""The municipality and how it is organised."""

from samordna.organisation.models.body import Body
from samordna.organisation.models.contact import ConfirmReminder, ContactPoint
from samordna.organisation.models.coordinator import Coordinator, MandateFollowUp, MandateTask
from samordna.organisation.models.guideline import Guideline
from samordna.organisation.models.merger import Merger
from samordna.organisation.models.municipality import (
    FormerAddress,
    FormerFile,
    Municipality,
    MunicipalityFile,
)
from samordna.organisation.models.partner import Partner
from samordna.organisation.models.term import Term
from samordna.organisation.models.transfer import LoadedPack, TransferDraft
from samordna.organisation.models.unit import Unit

__all__ = [
    "Body",
    "ConfirmReminder",
    "ContactPoint",
    "Coordinator",
    "FormerAddress",
    "FormerFile",
    "Guideline",
    "LoadedPack",
    "MandateFollowUp",
    "MandateTask",
    "Merger",
    "Municipality",
    "MunicipalityFile",
    "Partner",
    "Term",
    "TransferDraft",
    "Unit",
]
