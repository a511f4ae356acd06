"""What stops Samordna from starting: settings that cannot be read, and in production those that would be unsafe."""

import re
from collections.abc import Sequence
from typing import Any

from samordna.config.declared import DEMO_KEY, faults, value
from samordna.config.environment_values import CannotStart, in_production

SHORTEST_KEY = 50
FEWEST_CHARACTERS = 12
"""So many different characters at least; a key of one repeated word is long and no secret."""
_HOST = re.compile(
    r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\]", re.IGNORECASE
)


def require_sound() -> None:
    """Says everything that is wrong with the settings at once, a line each. Raises CannotStart."""
    wrong = list(faults())
    if in_production():
        told = " ".join(wrong)
        wrong += [fault for fault in _unsafe() if fault.partition(":")[0] not in told]
    if len(wrong) == 1:
        raise CannotStart(wrong[0])
    if wrong:
        raise CannotStart("inställningarna är fel på flera ställen:\n- " + "\n- ".join(wrong))


def _unsafe() -> list[str]:
    wrong = []
    for name in ("SAMORDNA_SECRET_KEY", "SAMORDNA_SECRET_KEY_FALLBACKS"):
        keys = _readable(name, [])
        wrong += [
            f"{name}: {fault}"
            for key in ([keys] if isinstance(keys, str) else keys)
            if (fault := key_fault(key))
        ]
    wrong += [f"SAMORDNA_HOSTS: {fault}" for fault in hosts_faults(_readable("SAMORDNA_HOSTS", []))]
    if _readable("SAMORDNA_DEBUG", False):
        wrong.append("SAMORDNA_DEBUG är på och visar programmets inre för alla. Stäng av den.")
    return wrong


def _readable(name: str, otherwise: object) -> Any:
    """What it is; what cannot be read is told of already."""
    try:
        return value(name)
    except CannotStart:
        return otherwise


def key_fault(key: str) -> str:
    """What is wrong with a secret key and what to do; empty when nothing is. Never the key itself."""
    make = 'Gör en ny med: python3 -c "import secrets; print(secrets.token_urlsafe(64))"'
    if not key:
        return f"nyckeln saknas. Ange den, eller en fil med SAMORDNA_SECRET_KEY_FILE. {make}"
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
