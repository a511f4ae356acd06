"""Which hosts figures may be fetched from."""

import re

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.core.fetching import host_of
from samordna.organisation.commands.saving import saved
from samordna.organisation.models import Municipality
from samordna.situation.models import AllowedHost

_HOST = re.compile(r"(?=.{4,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")


@transaction.atomic
def allowed_host_add(*, municipality: Municipality, host: str) -> AllowedHost:
    """Allow a host, which may be given as a whole address. Raises ValidationError."""
    return saved(AllowedHost(municipality=municipality, host=_plain(host)))


@transaction.atomic
def allowed_host_remove(*, municipality: Municipality, host: AllowedHost) -> None:
    """Nothing more is fetched from it; what was fetched stays."""
    AllowedHost.objects.filter(municipality=municipality, pk=host.pk).delete()


def _plain(text: str) -> str:
    """As the internet writes it: "https://api.scb.se/data" is "api.scb.se", å, ä and ö are told in plain letters."""
    text = text.strip()
    found = host_of(text if "://" in text else f"https://{text}")
    try:
        host = found.encode("idna").decode()
    except UnicodeError:
        host = ""
    if not _HOST.fullmatch(host):
        words = _("Write the name of the host, as it stands after https://, such as kommun.example.")
        raise ValidationError({"host": ValidationError(words, code="host")})
    return host
