"""The file of sign-in services read, and everything that is wrong in it told at once, by its place and without a secret."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from pydantic import BaseModel, ConfigDict, ValidationError

from samordna.accounts.services.sign_in_services import ALWAYS, Service
from samordna.config.values import reason


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    services: tuple[Service, ...] = ()


def read_services(path: str) -> tuple[Service, ...]:
    """The services of a file; none without one. Raises ImproperlyConfigured with all that is wrong, and no secret."""
    if not path:
        return ()
    read = _read(path)
    try:
        services = _File.model_validate(read).services
    except ValidationError as error:
        said = [f"{_place(fault['loc'])} {_words(fault)}" for fault in error.errors()]
        raise _wrong(path, [*said, *_lacking(read)]) from None
    if said := [*_lacking(read), *_secrets_away(services), *_twice(services)]:
        raise _wrong(path, said)
    return services


def _wrong(path: str, said: list[str]) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"SAMORDNA_OIDC_FILE: rätta i filen {path}: {'; '.join(said)}.")


def _read(path: str) -> Any:
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
        return json.loads(text) if path.endswith(".json") else tomllib.loads(text)
    except OSError as error:
        raise ImproperlyConfigured(
            f"SAMORDNA_OIDC_FILE: filen {path} går inte att läsa: {reason(error)}."
        ) from None
    except UnicodeDecodeError:
        raise ImproperlyConfigured(
            f"SAMORDNA_OIDC_FILE: filen {path} går inte att läsa: den är inte text i UTF-8."
        ) from None
    except ValueError as error:
        kind = "JSON" if path.endswith(".json") else "TOML"
        raise ImproperlyConfigured(
            f"SAMORDNA_OIDC_FILE: filen {path} går inte att läsa som {kind}: {_where(error)}."
        ) from None


def _where(error: ValueError) -> str:
    """The line and column that a reader of TOML or JSON stopped at; what it says besides may quote the file."""
    if place := re.search(r"line (\d+),? column (\d+)", str(error)):
        return f"det är fel på rad {place[1]}, tecken {place[2]}"
    return "något saknas i slutet av filen"


def _lacking(read: Any) -> Iterator[str]:
    """What no single setting tells: what must be there together."""
    services = read.get("services") if isinstance(read, dict) else None
    for number, service in enumerate(services if isinstance(services, list) else []):
        if isinstance(service, dict):
            for fault in _lacking_in(service):
                yield f"{_place(('services', number))} {fault}"


def _lacking_in(service: dict[str, Any]) -> Iterator[str]:
    protocol: object = service.get("protocol", "oidc")
    saml: object = service.get("saml")
    if protocol == "oidc" and not (service.get("server") and service.get("client_id")):
        yield "måste ha server och client_id"
    if protocol == "saml" and not saml:
        yield "måste ha tabellen services.saml"
    advanced = saml.get("advanced") if isinstance(saml, dict) else None
    said: dict[str, Any] = advanced if isinstance(advanced, dict) else {}
    for name, always in ALWAYS.items():
        if said.get(name, always) is not always:
            yield f"har saml.advanced.{name}, som inte kan stängas av: ta bort raden"
    if protocol == "saml" and find_spec("onelogin") is None:
        yield "använder SAML, som paketet python3-saml saknas för: installera requirements/saml.txt"


def _secrets_away(services: tuple[Service, ...]) -> Iterator[str]:
    for number, service in enumerate(services):
        try:
            several = len(service.secret.splitlines()) > 1
        except (OSError, UnicodeDecodeError) as error:
            why = reason(error) if isinstance(error, OSError) else "den är inte text i UTF-8"
            yield f"services {number + 1}: filen {service.client_secret_file} går inte att läsa, {why}"
        else:
            if several:
                yield f"services {number + 1}: filen {service.client_secret_file} har flera rader"


def _twice(services: tuple[Service, ...]) -> Iterator[str]:
    ids = [service.id for service in services]
    for one in sorted({one for one in ids if ids.count(one) > 1}):
        yield f"id {one} står två gånger, ge varje tjänst ett eget"


_SAID = {
    "missing": "saknas",
    "extra_forbidden": "finns inte bland inställningarna, ta bort den",
    "string_pattern_mismatch": "får bara ha a–z, 0–9 och bindestreck",
    "literal_error": "är inget av de ord som går",
    "tuple_type": "ska vara en lista inom [ ]",
    "string_type": "ska vara text inom citattecken",
    "bool_type": "ska vara true eller false",
    "bool_parsing": "ska vara true eller false",
    "string_too_short": "är tom",
    "string_too_long": "är för lång",
    "dict_type": "ska vara en tabell",
    "model_type": "ska vara en tabell",
}


def _place(parts: tuple[int | str, ...]) -> str:
    """Where in the file, as a person counts: ``services 1, name``."""
    told = ""
    for part in parts:
        told += f" {part + 1}" if isinstance(part, int) else f", {part}" if told else part
    return told or "filen"


def _words(fault: Mapping[str, Any]) -> str:
    return _SAID.get(fault["type"], "är inte skriven som den ska")
