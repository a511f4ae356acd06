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
from pathlib import Path
from typing import Any, Literal, Self

from django.core.exceptions import ImproperlyConfigured
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


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
            raise ValueError("a service needs server and client_id")
        if self.protocol == "saml" and not self.saml:
            raise ValueError("a SAML service needs a saml table")
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
        faults = "; ".join(
            f"{'.'.join(str(part) for part in fault['loc'])}: {fault['msg']}" for fault in error.errors()
        )
        raise ImproperlyConfigured(f"SAMORDNA_OIDC_FILE {path}: {faults}") from None
    except (OSError, ValueError) as error:
        raise ImproperlyConfigured(f"SAMORDNA_OIDC_FILE {path} cannot be read: {error}") from None
    ids = [service.id for service in services]
    if twice := sorted({one for one in ids if ids.count(one) > 1}):
        raise ImproperlyConfigured(f"SAMORDNA_OIDC_FILE {path}: {', '.join(twice)} is there twice.")
    return services
