"""The demo's users, by function and never by name. Their passwords are public: the demo refuses to be production."""

from typing import NamedTuple


class DemoRole(NamedTuple):
    """A role more: a value of accounts.roles.Role, the slug of a municipality, and the code of a unit or nothing."""

    role: str
    municipality: str
    unit: str = ""


class DemoUser(NamedTuple):
    """A sign-in of the demo. The first role is written out; without a municipality it is the installation's administrator."""

    email: str
    password: str
    role: str
    municipality: str
    name: str = ""
    unit: str = ""
    also: tuple[DemoRole, ...] = ()

    @property
    def roles(self) -> list[DemoRole]:
        first = [DemoRole(self.role, self.municipality, self.unit)] if self.municipality else []
        return [*first, *self.also]


INSTANCE_ADMINISTRATOR = "instance_administrator"
"""In the place of a role: administers the installation, and is nothing in any municipality."""

DEMO_USERS = [
    DemoUser(
        "samordnare@stockholm.example", "demo-samordnare", "central_coordinator", "stockholm", "Samordnare"
    ),
    DemoUser(
        "lokalsamordnare@stockholm.example",
        "demo-lokalsamordnare",
        "local_coordinator",
        "stockholm",
        "Lokal samordnare",
        "SOF",
    ),
    DemoUser(
        "avdelningschef@stockholm.example",
        "demo-avdelningschef",
        "manager",
        "stockholm",
        "Avdelningschef",
        "SOF",
    ),
    DemoUser(
        "enhetschef@stockholm.example", "demo-enhetschef", "contributor", "stockholm", "Enhetschef", "SOF"
    ),
    DemoUser("registrator@stockholm.example", "demo-registrator", "registrar", "stockholm", "Registrator"),
    DemoUser(
        "tib@stockholm.example", "demo-tib-i-beredskap", "duty_officer", "stockholm", "Tjänsteman i beredskap"
    ),
    DemoUser("revisor@stockholm.example", "demo-revisor", "reader", "stockholm", "Revisor"),
    DemoUser("polis@stockholm.example", "demo-kommunpolis", "partner", "stockholm", "Kommunpolis"),
    DemoUser(
        "administrator@stockholm.example", "demo-administrator", "administrator", "stockholm", "Administratör"
    ),
    DemoUser(
        "farsta@stockholm.example",
        "demo-farsta-flera",
        "local_coordinator",
        "stockholm",
        "Preventionssamordnare i Farsta",
        "SDF-FAR",
        (DemoRole("registrar", "stockholm", "SDF-FAR"), DemoRole("duty_officer", "stockholm")),
    ),
    DemoUser(
        "natverk@stockholm.example",
        "demo-tva-kommuner",
        "reader",
        "stockholm",
        "Utvecklingsledare i två kommuner",
        "",
        (DemoRole("administrator", "ekdala"),),
    ),
    DemoUser(
        "samordnare@ekdala.example",
        "demo-ekdala-samordnare",
        "central_coordinator",
        "ekdala",
        "Samordnare Ekdala",
    ),
    DemoUser(
        "installation@samordna.example",
        "demo-installation",
        INSTANCE_ADMINISTRATOR,
        "",
        "Installationens administratör",
    ),
]
