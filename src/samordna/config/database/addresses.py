"""Addresses of a database server, as people write them. Nothing here repeats one: what is mistyped may be the password."""

import re

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from samordna.config.values import Wrong

EXAMPLE = "postgresql://samordna_app:LÖSENORD@server:5432/samordna"
_HOST = re.compile(r"[A-Za-z0-9._-]+|\[?[0-9A-Fa-f:.]+(%\w+)?\]?|/[^\s@]*")
_ROLE = re.compile(r"[\w.@$-]+")
_NAME = re.compile(r"[\w.$-]+")
_ESCAPED = "Har lösenordet något av tecknen @ : / ? # % ska de skrivas %40 %3A %2F %3F %23 %25."


def database_address(given: str) -> str:
    """The address, if it is one and names role and database. What a password spills into is found by what it cannot be."""
    try:
        parts = {name: str(value) for name, value in conninfo_to_dict(given).items()}
    except ProgrammingError:
        raise Wrong(f"Den går inte att tyda. Skriv den så här: {EXAMPLE}. {_ESCAPED}") from None
    if not given.startswith(("postgresql://", "postgres://")) and "=" not in given:
        raise Wrong(f"Skriv den så här: {EXAMPLE}.")
    hosts, ports = parts.get("host", "").split(","), parts.get("port", "").split(",")
    sound = all(_HOST.fullmatch(one) for one in hosts if one) and all(one.isdecimal() for one in ports if one)
    named = all(_fits(pattern, parts.get(name, "")) for name, pattern in (("user", _ROLE), ("dbname", _NAME)))
    if not sound or not named:
        raise Wrong(f"Server, port, databas eller roll är inget som går. Skriv: {EXAMPLE}. {_ESCAPED}")
    if missing := [
        told for name, told in (("user", "ingen roll"), ("dbname", "ingen databas")) if not parts.get(name)
    ]:
        raise Wrong(f"Den nämner {' och '.join(missing)}. Skriv: {EXAMPLE}.")
    return given


def _fits(pattern: re.Pattern[str], value: str) -> bool:
    return not value or bool(pattern.fullmatch(value))


def without_password(address: str) -> str:
    """Role, server and database of a sound address, to be shown."""
    parts = conninfo_to_dict(address)
    host, port = parts.get("host", "localhost"), parts.get("port", 5432)
    return f"{parts.get('user', '')}@{host}:{port}/{parts.get('dbname', '')}"
