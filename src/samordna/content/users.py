"""The demo's users. Their passwords are public: the demo refuses to be production."""

from typing import NamedTuple


class DemoUser(NamedTuple):
    """A sign-in of the demo: ``role`` is a value of accounts.roles.Role, ``municipality`` a slug."""

    email: str
    password: str
    role: str
    municipality: str
    name: str = ""


DEMO_USERS = [
    DemoUser("samordnare@stockholm.example", "demo-samordnare", "coordinator", "stockholm", "Samordnare"),
    DemoUser("enhetschef@stockholm.example", "demo-enhetschef", "contributor", "stockholm", "Enhetschef"),
    DemoUser("revisor@stockholm.example", "demo-revisor", "reader", "stockholm", "Revisor"),
    DemoUser(
        "samordnare@ekdala.example", "demo-ekdala-samordnare", "coordinator", "ekdala", "Samordnare Ekdala"
    ),
]
