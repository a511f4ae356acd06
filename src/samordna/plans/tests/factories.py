"""Plans for tests: a small document with something of everything, in any size."""

from collections.abc import Callable
from datetime import date
from typing import Any, cast

import factory

from samordna.core.models import digest_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import MunicipalityMaker
from samordna.plandoc.life_cycle import State, Step
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import BodyKind, Outcome
from samordna.plans.commands import version_create
from samordna.plans.commands.settling import step_write
from samordna.plans.documents import document_of
from samordna.plans.models import AdoptedPlan, PlanVersion


def document(size: int = 2, **lists: Any) -> PlanDocument:
    """A plan with ``size`` items in each of its long lists. ``lists`` replace whole lists by name."""
    numbers = range(1, size + 1)
    return PlanDocument.model_validate(
        {
            "metadata": {
                "title": "Handlingsplan 2025",
                "board": "Socialnämnden",
                "period_start": "2025",
                "period_end": "2026",
            },
            "sections": [
                {"heading": f"Avsnitt {n}", "text": f"Vi förebygger extremism, del {n}.\n\n- punkt"}
                for n in numbers
            ],
            "definitions": [
                {"term": "Extremism", "text": "Rörelser som inte godtar demokratin.", "source": "Dnr 1/2025"}
            ],
            "coordinators": [{"function": "Samordnare", "scope": "local"}],
            "decisions": [{"kind": "committee", "date": "2025-03-01"}],
            "problems": [{"title": "Rekrytering på nätet", "priority": 1}],
            "situation": {"date": "2025-01", "mapping": "Kartläggningen visar lite."},
            "services": [
                {
                    "name": f"Verksamhet {n}",
                    "level": "prevention",
                    "functions": ["detecting"],
                    "age": [13, None],
                }
                for n in numbers
            ],
            "activities": [
                {
                    "action": f"Utbilda personal {n}",
                    "responsible": f"Enhet {n % 3}",
                    "starts": "2025",
                    "ends": "2025-12-31",
                    "status": ["not_started", "in_progress", "done", "delayed"][n % 4],
                }
                for n in numbers
            ],
            "alarm_routes": [{"name": "Jouren", "steps": [{"role": "Jouren", "text": "Tar emot larmet"}]}],
            **lists,
        }
    )


class VersionMaker(factory.Factory):
    """A saved version of a new plan."""

    class Meta:
        model = PlanVersion

    municipality = factory.SubFactory(MunicipalityMaker)
    document = factory.LazyFunction(document)
    plan = None
    unit = None

    @classmethod
    def _create(cls, model_class: type[PlanVersion], *args: Any, **kwargs: Any) -> PlanVersion:
        act_for(kwargs["municipality"])
        return version_create(**kwargs)


VersionFactory = cast("Callable[..., PlanVersion]", VersionMaker)
"""What tests call; typed as what it makes."""


def adopt(version: PlanVersion, pdf: bytes = b"%PDF-") -> PlanVersion:
    """Let a version be decided by its committee and frozen, without the second that a true PDF takes."""
    step_write(version, Step.SEND_TO_COMMITTEE, State.WITH_COMMITTEE, user=None)
    decision = {"body": "Socialnämnden", "decided_on": date(2026, 3, 1), "section": "12"}
    kinds = {"body_kind": BodyKind.COMMITTEE, "outcome": Outcome.APPROVED}
    step_write(version, Step.RECORD_COMMITTEE, State.IN_FORCE, user=None, **decision, **kinds)
    text = document_of(version).model_dump_json()
    AdoptedPlan.objects.create(
        municipality_id=version.municipality_id,
        version=version,
        document=text,
        digest=digest_of(text.encode()),
        pdf=pdf,
        pdf_digest=digest_of(pdf),
    )
    return version
