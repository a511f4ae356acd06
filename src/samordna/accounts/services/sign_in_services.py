"""The municipalities' sign-in services, as the file that SAMORDNA_OIDC_FILE names describes them.

Read when the settings are, so it may ask Django for nothing. The file is TOML or JSON::

    [[services]]
    id = "stockholm"
    name = "Stockholms stad"
    municipality = "stockholm"
    server = "https://inloggning.stockholm.example/realms/stad"
    client_id = "samordna"
    client_secret_file = "/run/secrets/oidc-stockholm"
    domains = ["stockholm.example"]
"""

import json
import tomllib
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, Self

from django.core.exceptions import ImproperlyConfigured
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ALWAYS = {"strict": True, "want_assertion_signed": True, "reject_idp_initiated_sso": True}
"""SAML, ``advanced``: what is said of somebody is signed by who says it, of now, and an answer to what this browser asked."""


class Service(BaseModel):
    """One sign-in service, tied to the municipality whose roles its claims may give."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=SLUG, max_length=50)
    name: str = Field(min_length=1, max_length=40)
    municipality: str = Field(pattern=SLUG)
    protocol: Literal["oidc", "saml"] = "oidc"
    server: str = ""
    """The issuer's address, or its openid-configuration."""
    client_id: str = ""
    client_secret: str = Field(default="", repr=False)
    client_secret_file: str = ""
    scopes: tuple[str, ...] = ("openid", "profile", "email")
    domains: tuple[str, ...] = ()
    """The only domains whose addresses the service may vouch for; empty for those of people of the municipality alone."""
    trusts_addresses: bool = False
    """The municipality itself keeps the addresses in its directory, so they count as verified without a claim that says so."""
    saml: dict[str, Any] = Field(default_factory=dict)
    """Settings of allauth's SAML provider, for ``protocol = "saml"``."""

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        if self.protocol == "oidc" and not (self.server and self.client_id):
            raise ValueError("en tjänst måste ha server och client_id")
        if self.protocol == "saml" and not self.saml:
            raise ValueError("en SAML-tjänst måste ha tabellen services.saml")
        for name, always in ALWAYS.items():
            if self.saml.get("advanced", {}).get(name, always) is not always:
                raise ValueError(f"saml.advanced.{name} kan inte stängas av, ta bort raden")
        if self.protocol == "saml" and find_spec("onelogin") is None:
            raise ValueError("SAML, som paketet python3-saml saknas för: installera requirements/saml.txt")
        return self

    @property
    def secret(self) -> str:
        if self.client_secret_file:
            return Path(self.client_secret_file).read_text(encoding="utf-8").strip()
        return self.client_secret

    def vouches_for(self, email: str) -> bool:
        """Whether the address lies in one of the service's own domains. False without domains."""
        _name, at, domain = email.lower().rpartition("@")
        return bool(at) and domain in {own.lower() for own in self.domains}


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    services: tuple[Service, ...] = ()


def read_services(path: str) -> tuple[Service, ...]:
    """The services of a file; none without one. Raises ImproperlyConfigured, without repeating a secret."""
    if not path:
        return ()
    try:
        content = Path(path).read_bytes()
        read = json.loads(content) if path.endswith(".json") else tomllib.loads(content.decode())
        services = _File.model_validate(read).services
        for service in services:
            _ = service.secret
    except ValidationError as error:
        faults = "; ".join(f"{_place(fault['loc'])} {_words(fault)}" for fault in error.errors())
        raise ImproperlyConfigured(f"SAMORDNA_OIDC_FILE: i filen {path} är det fel på {faults}.") from None
    except OSError as error:
        raise ImproperlyConfigured(
            f"SAMORDNA_OIDC_FILE: filen {error.filename} går inte att läsa: {error.strerror}."
        ) from None
    except ValueError as error:
        raise ImproperlyConfigured(f"SAMORDNA_OIDC_FILE: filen {path} går inte att läsa: {error}.") from None
    ids = [service.id for service in services]
    if twice := sorted({one for one in ids if ids.count(one) > 1}):
        raise ImproperlyConfigured(
            f"SAMORDNA_OIDC_FILE: i filen {path} finns id {', '.join(twice)} två gånger. Ge varje tjänst ett eget."
        )
    return services


_SAID = {
    "missing": "saknas",
    "extra_forbidden": "finns inte bland inställningarna, ta bort den",
    "string_pattern_mismatch": "får bara ha a–z, 0–9 och bindestreck",
    "literal_error": "är inget av de ord som går",
    "tuple_type": "ska vara en lista inom [ ]",
    "string_type": "ska vara text inom citattecken",
    "bool_type": "ska vara true eller false",
    "bool_parsing": "ska vara true eller false",
}


def _place(parts: tuple[int | str, ...]) -> str:
    """Where in the file: ``services.0.name``."""
    return ".".join(map(str, parts))


def _words(fault: Mapping[str, Any]) -> str:
    return _SAID.get(fault["type"], str(fault["msg"]).removeprefix("Value error, "))
