"""A real OpenID Connect provider, in a process of its own, and a browser's way through it."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlparse

import requests

from samordna.accounts.services.sign_in_services import Service
from samordna.config.tests.installation import free_port

STARTS_WITHIN = 60.0


@dataclass(frozen=True, slots=True)
class Provider:
    """Where it is, and what it says of whom."""

    address: str

    def knows(self, subject: str, **claims: Any) -> None:
        """Let it say so of somebody from now on."""
        requests.put(f"{self.address}/users/{subject}", json=claims, timeout=30).raise_for_status()

    def service(self, **values: Any) -> Service:
        """A municipality's service that is this provider."""
        return Service.model_validate(
            {
                "id": "stad",
                "name": "Stadens inloggning",
                "municipality": "stad",
                "server": self.address,
                "client_id": "samordna",
                "client_secret": "hemlig",
                **values,
            }
        )

    def walk(self, client: Any, subject: str, *, service: str = "stad", wanted: str = "") -> Any:
        """From the link on our page through the provider and back; the answer to the way back."""
        there = client.get(f"/sso/{service}/" + (f"?next={wanted}" if wanted else ""))
        assert there.status_code == 302, there.content.decode()
        assert "code_challenge_method=S256" in there.headers["Location"]
        answer = requests.post(
            there.headers["Location"], data={"sub": subject}, allow_redirects=False, timeout=30
        )
        back = urlparse(answer.headers["Location"])
        return client.get(f"{back.path}?{back.query}")


@contextmanager
def running_provider() -> Iterator[Provider]:
    port = free_port()
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    provider = Provider(f"http://127.0.0.1:{port}")
    try:
        wait_for(f"{provider.address}/.well-known/openid-configuration", process)
        yield provider
    finally:
        process.terminate()
        process.wait(60)


def wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        try:
            requests.get(address, timeout=5).raise_for_status()
        except requests.RequestException:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("The provider does not start.")
