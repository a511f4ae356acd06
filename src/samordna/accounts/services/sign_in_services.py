"""The municipalities' sign-in services, as the file that SAMORDNA_OIDC_FILE names describes them (``config/sign_in_file.py``).

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

from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

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

    @property
    def secret(self) -> str:
        if self.client_secret_file:
            return Path(self.client_secret_file).read_text(encoding="utf-8-sig").strip()
        return self.client_secret

    def vouches_for(self, email: str) -> bool:
        """Whether the address lies in one of the service's own domains. False without domains."""
        _name, at, domain = email.lower().rpartition("@")
        return bool(at) and domain in {own.lower() for own in self.domains}
