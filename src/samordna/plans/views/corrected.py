"""What was corrected of an adopted version, as far as whoever asks may read it."""

from samordna.accounts.access import MunicipalityRequest
from samordna.plans.corrections_beside import Beside, corrected_beside
from samordna.plans.models import PlanVersion
from samordna.plans.rules import sight_of
from samordna.plans.views.shared import note_rows


def corrected_for(request: MunicipalityRequest, version: PlanVersion) -> Beside:
    """Its reading noted where it tells of what is restricted."""
    sight = sight_of(request.access, version)
    beside = corrected_beside(version, sight)
    note_rows(request, version, sight, beside.rows)
    return beside
