"""Where passkeys can be used, and what the browser is asked."""

import json
from collections.abc import Mapping
from ipaddress import ip_address
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port


def where_passkeys_work(request: HttpRequest) -> str:
    """The address to open instead, when browsers refuse passkeys at this one: they want a name, and HTTPS or localhost.

    Empty when they work here.
    """
    host, port = split_domain_port(request.get_host())
    if not _is_number(host):
        return ""
    names = [name for name in settings.ALLOWED_HOSTS if not _is_number(name)]
    return f"{request.scheme}://{names[0]}{port and ':' + port}{request.path}" if names else ""


def as_json(options: Mapping[str, Any]) -> str:
    """What a page's script gives to the browser; bytes are base64url already."""
    return json.dumps(options, default=dict)


def _is_number(host: str) -> bool:
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True
