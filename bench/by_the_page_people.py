"""From the first administrator to a coordinator who is signed in, as people do it: pages, forms, letters, an app."""

import hmac
import re
import secrets
import struct
import time
from base64 import b32decode
from email import message_from_bytes, policy
from html import unescape
from typing import Any, cast
from urllib.parse import urljoin

import lxml.html
import requests
import urllib3
from aiosmtpd.smtp import SMTP, Envelope, Session

from bench.by_the_page_database import HOST

LETTER_WITHIN = 120.0
urllib3.disable_warnings(urllib3.exceptions.InsecureRequestWarning)


class Letters:
    """What the mail server of the bench has been given."""

    def __init__(self) -> None:
        self.texts: list[tuple[str, str]] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - its name there
        message = message_from_bytes(cast("bytes", envelope.content), policy=policy.default)
        part = message.get_body(("plain",))
        self.texts += [(to, part.get_content() if part else "") for to in envelope.rcpt_tos]
        return "250 OK"

    def link(self, to: str) -> str:
        """The path of the link in the letter to that address, as soon as it has come."""
        deadline = time.monotonic() + LETTER_WITHIN
        while time.monotonic() < deadline:
            for one, text in self.texts:
                if one == to and (link := re.search(rf"https://{HOST}(/inbjudan/\S+)", text)):
                    return link[1]
            time.sleep(0.2)
        raise AssertionError(f"no letter to {to}")


class Person:
    """A browser of somebody's own, and the page that it shows."""

    def __init__(self, site: str) -> None:
        self.site, self.page = site, requests.Response()
        self.session = requests.Session()
        self.session.verify = False  # the certificate is our own of a moment ago
        self.session.trust_env = False  # which may name certificates to hold it against all the same
        self.session.headers.update({"Host": HOST, "Referer": f"https://{HOST}/"})

    def go(self, path: str) -> str:
        self._ask("GET", urljoin(self.site, path), None)
        return self.page.text

    def fill(self, **values: str) -> str:
        """Fill in the form that has those fields, and send it."""
        page: Any = lxml.html.fromstring(self.page.text)
        (form, *_others) = [one for one in page.forms if values.keys() <= set(one.fields.keys())]
        sent = {**dict(form.fields), **values}
        self._ask("POST", urljoin(self.page.url, form.action or ""), sent)
        return self.page.text

    def sign_in(self, email: str, password: str) -> None:
        self.go("/logga-in/")
        self.fill(username=email, password=password)

    def add_app(self) -> None:
        """The second step, which every role that changes something must have in production."""
        (key,) = re.findall(r'<code class="key">([^<]+)</code>', self.go("/konto/andra-steget/app/"))
        self.fill(code=code(unescape(key).replace(" ", "")))
        assert "Reservkoder" in self.page.text, self.page.text

    def accept(self, link: str, password: str) -> None:
        self.go(link)
        self.fill(password=password, again=password)
        self.add_app()

    def _ask(self, method: str, address: str, form: dict[str, str | None] | None) -> None:
        """Follows redirects by itself, since they name the site and not the port that the bench has put it at."""
        self.page = self.session.request(method, address, data=form, timeout=60, allow_redirects=False)
        for _one in range(6):
            if not self.page.is_redirect:
                break
            to = self.page.headers["Location"].removeprefix(f"https://{HOST}")
            self.page = self.session.get(urljoin(address, to), timeout=60, allow_redirects=False)
        assert self.page.status_code == 200, f"{address}: {self.page.status_code} {self.page.text[:2000]}"


def code(secret: str) -> str:
    """What an app shows now (RFC 6238)."""
    padded = secret + "=" * (-len(secret) % 8)
    digest = hmac.digest(b32decode(padded), struct.pack(">Q", int(time.time()) // 30), "sha1")
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def up_to_a_coordinator(site: str, letters: Letters, password: str) -> None:
    """Set up a municipality, invite its administrator, who invites a coordinator, who opens the municipality's page."""
    own = secrets.token_urlsafe(18)
    installer, administrator, coordinator = Person(site), Person(site), Person(site)
    installer.sign_in("it@exempel.se", password)
    installer.add_app()
    installer.go("/installation/ny/")
    installer.fill(name="Örebro")
    installer.fill(email="administrator@orebro.exempel.se", name="Administratör")
    administrator.accept(letters.link("administrator@orebro.exempel.se"), own)
    administrator.go("/orebro/personer/bjud-in/")
    administrator.fill(
        email="samordnare@orebro.exempel.se", name="Samordnare", role="central_coordinator", unit="alla"
    )
    coordinator.accept(letters.link("samordnare@orebro.exempel.se"), own)
    assert "Samordnare" in coordinator.go("/orebro/planer/")
