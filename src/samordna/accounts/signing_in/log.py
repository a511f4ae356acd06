"""What the history is told about signing in: who, how, and what changed. Never a password, a code or a typed address."""

from typing import Any

from samordna.accounts.models import User
from samordna.core.history import note
from samordna.core.models import Change
from samordna.core.tenancy import acting_for_instance


def write(request: Any, kind: Change.Kind, *, user: User | None, **about: Any) -> None:
    """Write it among the installation's own entries: a sign-in belongs to no municipality."""
    who = user.pk if user else None
    with acting_for_instance(who, request=getattr(request, "id", "")):
        note(kind, model=User, row_id=who, user_id=who, about=about or None)
