"""For whom a test acts. Factories of rows with a municipality act for it, and the test goes on acting for the last one."""

from typing import Any

from django.db import connection

from samordna.core.tenancy import NAMES, acting_for_instance


def act_for(municipality: Any) -> None:
    """From now on the test's own queries see this municipality (or the one with this id), as in a transaction of its own."""
    _say(municipality=getattr(municipality, "pk", municipality))


def act_for_nobody() -> None:
    """From now on the test's own queries see nothing."""
    _say()


def _say(**values: Any) -> None:
    calls = ", ".join(["set_config(%s, %s, false)"] * len(NAMES))
    words = [word for name in NAMES for word in (f"samordna.{name}", str(values.get(name) or ""))]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {calls}", words)


class ForTenant:
    """Mixed into a factory: its row is made by the municipality it belongs to."""

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        act_for(kwargs["municipality"])
        return super()._create(model_class, *args, **kwargs)  # type: ignore[misc]


class ForInstance:
    """Mixed into the factory of municipalities: made by the installation; the test then acts for the new one."""

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        with acting_for_instance():
            made = super()._create(model_class, *args, **kwargs)  # type: ignore[misc]
        act_for(made)
        return made
