"""Pages as their readers see them."""

import re
from html import unescape
from typing import Any

from django.test import Client


def text_of(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status, address
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode())))


def sent(client: Client, address: str, **values: Any) -> Any:
    return client.post(address, values, follow=True)
