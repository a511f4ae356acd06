"""How settings are read from the environment, and what production refuses to start with."""

import os
import re
from collections.abc import Sequence

from samordna.config.environment_values import CannotStart, given

DEMO_KEY = "demo-only-and-refused-in-production"
SHORTEST_KEY = 50
FEWEST_CHARACTERS = 12
"""So many different characters at least; a key of one repeated word is long and no secret."""
_HOST = re.compile(
    r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\]", re.IGNORECASE
)
_YES, _NO = {"1", "true", "yes", "on"}, {"", "0", "false", "no", "off"}


def secret(name: str, default: str | None = None) -> str:
    """The secret ``name`` from the environment or its file. Raises CannotStart when it is missing."""
    value = given(name, default or "")
    if not value:
        raise CannotStart(
            f"{name} saknas. Ange den, eller en fil med {name}_FILE. Utan den startar ingenting."
        )
    return value


def words(name: str, default: str = "") -> list[str]:
    """A list with commas, spaces or lines between."""
    return given(name, default).replace(",", " ").split()


def flag(name: str, default: bool = False) -> bool:
    return os.environ.get(name, "1" if default else "0").strip().lower() in _YES


def number(name: str, default: int) -> int:
    """A whole number, not below zero. Also yes and no, as 1 and 0. Raises CannotStart."""
    text = os.environ.get(name, str(default)).strip().lower()
    if text in _YES | _NO:
        return int(text in _YES)
    if not text.isdecimal():
        raise CannotStart(f"{name} är ”{text}”. Ange ett heltal.")
    return int(text)


def refuse_unsafe(*, secret_key: str, fallbacks: Sequence[str], hosts: Sequence[str], debug: bool) -> None:
    """Stop production from starting in a way that would be unsafe. Says everything that is wrong at once."""
    keys = [("SAMORDNA_SECRET_KEY", secret_key)] + [
        ("SAMORDNA_SECRET_KEY_FALLBACKS", key) for key in fallbacks
    ]
    wrong = [f"{name}: {fault}" for name, key in keys if (fault := key_fault(key))]
    wrong += [f"SAMORDNA_HOSTS: {fault}" for fault in hosts_faults(hosts)]
    if debug:
        wrong.append("SAMORDNA_DEBUG är på och visar programmets inre för alla. Stäng av den.")
    if wrong:
        raise CannotStart("SAMORDNA_ENV=production startar inte så här:\n- " + "\n- ".join(wrong))


def key_fault(key: str) -> str:
    """What is wrong with a secret key and what to do; empty when nothing is. Never the key itself."""
    make = 'Gör en ny med: python3 -c "import secrets; print(secrets.token_urlsafe(64))"'
    if DEMO_KEY in key:
        return f"nyckeln är demons och alla känner till den. {make}"
    if len(key) < SHORTEST_KEY:
        return f"nyckeln har {len(key)} tecken och måste ha minst {SHORTEST_KEY}. {make}"
    if len(set(key)) < FEWEST_CHARACTERS:
        return f"nyckeln upprepar sig och går att gissa. {make}"
    return ""


def hosts_faults(hosts: Sequence[str]) -> list[str]:
    """Names that are missing or would let the site answer to any name."""
    if not hosts:
        return ["ange namnen som webbplatsen svarar på, till exempel samordna.exempel.se."]
    return [
        f"”{host}” är inte namnet på en webbplats. Skriv ut varje namn för sig."
        for host in hosts
        if not _HOST.fullmatch(host)
    ]
