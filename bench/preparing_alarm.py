"""An exercise in the demo's municipality, to be watched.

Runs inside ``samordna manage shell``, so Django is set up before anything is imported.
"""

from uuid import uuid4

from django.utils import timezone

from samordna.core.tenancy import acting_for
from samordna.organisation.models import Municipality
from samordna.readiness.commands.activations import activation_start
from samordna.readiness.enums import ActivationKind
from samordna.readiness.models import AlarmRoute


def raised() -> int:
    """Its number."""
    home = Municipality.objects.get(slug="stockholm")
    steps = [
        {"key": f"s{number}", "text": f"Ring funktion {number}", "whom": {"role": "TIB"}}
        for number in range(8)
    ]
    with acting_for(home.pk):
        route = AlarmRoute.objects.create(
            municipality=home,
            name=f"Mätning {uuid4()}",
            trigger="other",
            body={"steps": steps},
            in_use_since=timezone.now(),
        )
        started = activation_start(
            municipality=home, route=route, kind=ActivationKind.EXERCISE, what="", user=None, mark=uuid4()
        )
    return int(started.pk)
