"""The running SAML provider, and a browser's way through it."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlparse

import requests

from samordna.accounts.services.sign_in_services import Service
from samordna.accounts.services.tests.provider import wait_for
from samordna.config.tests.installation import free_port

MAPPING = {
    "uid": "urn:oid:0.9.2342.19200300.100.1.1",
    "email": "urn:oid:0.9.2342.19200300.100.1.3",
    "first_name": "urn:oid:2.5.4.42",
    "last_name": "urn:oid:2.5.4.4",
}
GROUPS = "urn:oid:1.3.6.1.4.1.5923.1.1.1.1"
"""eduPersonAffiliation, as many directories tell what somebody is."""


@dataclass(frozen=True, slots=True)
class SamlProvider:
    """Where it is, and what it says of whom."""

    address: str

    def knows(self, user: str, **said: str | list[str]) -> None:
        self._put(
            f"users/{user}", json={name: [one] if isinstance(one, str) else one for name, one in said.items()}
        )

    def knows_site(self, client: Any, service: str = "stad") -> None:
        """As whoever runs it brings our metadata in."""
        metadata = client.get(f"/sso/saml/{service}/metadata/")
        assert metadata.status_code == 200, metadata.content.decode()
        self._put("metadata-of-site", data=metadata.content)

    def is_wrong(self, fault: str) -> None:
        self._put("fault", data=fault.encode())

    def service(self, **values: Any) -> Service:
        return Service.model_validate(
            {
                "id": "stad",
                "name": "Stadens inloggning",
                "municipality": "stad",
                "protocol": "saml",
                "domains": ["stad.example"],
                "trusts_addresses": True,
                "saml": {
                    "idp": {
                        "entity_id": f"{self.address}/metadata",
                        "metadata_url": f"{self.address}/metadata",
                    },
                    "attribute_mapping": MAPPING,
                },
                **values,
            }
        )

    def asked(self, client: Any, *, wanted: str = "") -> str:
        """What our page sends the browser there with."""
        there = client.get("/sso/stad/" + (f"?next={wanted}" if wanted else ""))
        assert there.status_code == 302, there.content.decode()
        return parse_qs(urlparse(there.headers["Location"]).query)["SAMLRequest"][0]

    def answers(self, asked: str, user: str) -> str:
        """What it sends the browser back with."""
        page = requests.post(f"{self.address}/sso", data={"SAMLRequest": asked, "user": user}, timeout=10)
        page.raise_for_status()
        (answer,) = re.findall(r'name="SAMLResponse" value="([^"]+)"', page.text)
        return unescape(answer)

    def walk(self, client: Any, user: str, *, wanted: str = "") -> Any:
        return come_back(client, self.answers(self.asked(client, wanted=wanted), user))

    def _put(self, path: str, **content: Any) -> None:
        requests.put(f"{self.address}/{path}", timeout=5, **content).raise_for_status()


def come_back(client: Any, answer: str) -> Any:
    """The form that the provider's page sends, and where that leads."""
    return client.post("/sso/saml/stad/acs/", {"SAMLResponse": answer}, follow=False)


@contextmanager
def running_saml_provider() -> Iterator[SamlProvider]:
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        program = Path(__file__).with_name("saml_provider.py").stem
        command = [sys.executable, "-W", "ignore", "-m", f"{__package__}.{program}", str(port), folder]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        provider = SamlProvider(f"http://127.0.0.1:{port}")
        try:
            wait_for(f"{provider.address}/metadata", process)
            yield provider
        finally:
            process.terminate()
            process.wait(10)
