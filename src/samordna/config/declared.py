"""Every setting that the environment gives, declared once: its name, what it may be, and what it is when nobody says.

``docs/operations.md`` tells of each that is ``told``. The others are for those who build Samordna, or said by one of its
processes to another.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from samordna.config import values
from samordna.config.database.addresses import database_address
from samordna.config.environment_values import CannotStart, given, in_production
from samordna.config.values import Read, Wrong

DEMO_KEY = "demo-only-and-refused-in-production"
LONGEST_SHOWN = 60
_PASSWORD = re.compile(r"://[^\s/]*@")


@dataclass(frozen=True, slots=True)
class Setting:
    """``default`` is text as the environment would give it. A ``secret`` one is never repeated, whatever is wrong
    with it; ``several`` is a list, empty when nobody says."""

    name: str
    read: Read = values.text
    default: str = ""
    in_production: str | None = None
    secret: bool = False
    several: bool = False
    told: bool = True

    @property
    def text(self) -> str:
        """What is given, else the default. Raises CannotStart for a file that cannot be read."""
        named = given(self.name).strip() if not self.name.endswith("_FILE") else os.environ.get(self.name, "")
        if named:
            return named
        return self.in_production if self.in_production is not None and in_production() else self.default

    @property
    def value(self) -> Any:
        """What it is. Raises CannotStart."""
        said = self.text
        if len(said.splitlines()) > 1 and not self.several:
            raise CannotStart(f"{self._where} har flera rader. Skriv värdet på en enda.")
        try:
            return self.read(said) if said else [] if self.several else ""
        except Wrong as wrong:
            raise CannotStart(f"{self._said(said)} {wrong}") from None

    @property
    def _where(self) -> str:
        """What to change: the setting, or the file that it is read from."""
        file = "" if self.name.endswith("_FILE") else os.environ.get(f"{self.name}_FILE", "")
        return f"{self.name}_FILE: filen {file}" if file else self.name

    def _said(self, said: str) -> str:
        if self.secret:
            return f"{self._where} är fel."
        shown = _PASSWORD.sub("://…@", said)
        shown = shown if shown.isprintable() else shown.encode("unicode_escape").decode()
        return f"{self._where} är ”{shown[:LONGEST_SHOWN]}{'…' if len(shown) > LONGEST_SHOWN else ''}”."


SETTINGS = (
    Setting("SAMORDNA_ENV", values.one_of("demo", "production"), "demo"),
    Setting("SAMORDNA_SECRET_KEY", default=DEMO_KEY, in_production="", secret=True),
    Setting("SAMORDNA_SECRET_KEY_FALLBACKS", values.words, several=True, secret=True),
    Setting("SAMORDNA_HISTORY_FORMER_KEYS", values.words, several=True, secret=True),
    Setting("SAMORDNA_HOSTS", values.words, "localhost,127.0.0.1,[::1]", in_production="", several=True),
    Setting("SAMORDNA_BEHIND_PROXY", values.proxies, "0"),
    Setting("SAMORDNA_HSTS_SUBDOMAINS", values.flag, "0"),
    Setting(
        "SAMORDNA_SECURITY_CONTACT",
        values.contacts,
        "mailto:sakerhet@exempel.se",
        in_production="",
        several=True,
    ),
    Setting("SAMORDNA_SECURITY_POLICY", values.https),
    Setting("SAMORDNA_BACKUPS", values.folder),
    Setting("SAMORDNA_VAR", values.folder),
    Setting("DATABASE_URL", database_address, secret=True),
    Setting("DATABASE_OWNER_URL", database_address, secret=True),
    Setting("DATABASE_BACKUP_URL", database_address, secret=True),
    Setting("SAMORDNA_PREPARED_STATEMENTS", values.flag, "1"),
    Setting("SAMORDNA_WEB_WORKERS", values.number(1, 64), "2"),
    Setting("SAMORDNA_REQUIRE_SECOND_STEP", values.flag, "0"),
    Setting("SAMORDNA_BREACHED_PASSWORDS", values.file),
    Setting("SAMORDNA_OIDC_FILE", values.file),
    Setting("SAMORDNA_EMAIL_HOST", values.server, in_production="localhost"),
    Setting("SAMORDNA_EMAIL_PORT", values.number(1, 65_535), "587"),
    Setting("SAMORDNA_EMAIL_STARTTLS", values.flag),
    Setting("SAMORDNA_EMAIL_TLS", values.flag, "0"),
    Setting("SAMORDNA_EMAIL_USER"),
    Setting("SAMORDNA_EMAIL_PASSWORD", secret=True),
    Setting("SAMORDNA_EMAIL_FROM", values.sender, "Samordna <samordna@localhost>"),
    Setting("SAMORDNA_SMS_GATEWAY", values.gateway, secret=True),
    Setting("SAMORDNA_ALARM_CHANNELS", values.channels, secret=True, several=True),
    Setting("SAMORDNA_UPLOAD_MB", values.number(1, 2_000), "50"),
    Setting("SAMORDNA_LOG_LEVEL", values.one_of("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"), "INFO"),
    Setting("SAMORDNA_LOG_FORMAT", values.one_of("line", "json"), "line"),
    Setting("SAMORDNA_METRICS_TOKEN", values.token, secret=True),
    Setting("SAMORDNA_DEBUG", values.flag, "0", told=False),
    Setting("SAMORDNA_STATIC", values.folder, told=False),
    Setting("SAMORDNA_SERVED_AT", told=False),
    Setting("SAMORDNA_SUPERVISED", told=False),
    Setting("SAMORDNA_DATABASE_ROLE", told=False),
    Setting("SAMORDNA_ADMINISTRATOR_PASSWORD", secret=True, told=False),
)
_BY_NAME = {setting.name: setting for setting in SETTINGS}
_ENCRYPTED = ("SAMORDNA_EMAIL_TLS", "SAMORDNA_EMAIL_STARTTLS")
_NEVER_EMPTY = ("DATABASE_URL", "DATABASE_OWNER_URL")
"""Empty they would quietly be another database than the one meant."""


def value(name: str) -> Any:
    """What the setting of that name is. Raises CannotStart."""
    return _BY_NAME[name].value


def faults() -> Iterator[str]:
    """Everything that is wrong with the settings as they stand, a line each."""
    unread = set()
    for setting in SETTINGS:
        try:
            _ = setting.value
        except CannotStart as error:
            unread.add(setting.name)
            yield str(error)
    for name in _NEVER_EMPTY:
        if os.environ.get(name) == "" and not os.environ.get(f"{name}_FILE"):
            yield f"{name} är tom. Skriv adressen, eller ta bort {name} helt."
    if not unread & set(_NEVER_EMPTY) and given("DATABASE_OWNER_URL") and not given("DATABASE_URL"):
        yield "DATABASE_OWNER_URL är satt men inte DATABASE_URL. Skriv båda, eller ingen av dem."
    if not unread & set(_ENCRYPTED) and all(map(value, _ENCRYPTED)):
        yield f"{' och '.join(_ENCRYPTED)} är båda på. Sätt bara den som e-postservern använder."


def unknown() -> list[str]:
    """Names in the environment that look like settings of ours and are none: a slip, and the setting meant is not set."""
    ours = {setting.name for setting in SETTINGS} | {f"{setting.name}_FILE" for setting in SETTINGS}
    return sorted(name for name in os.environ if name.startswith("SAMORDNA_") and name not in ours)
