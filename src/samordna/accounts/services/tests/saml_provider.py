"""A SAML identity provider of pysaml2, as a process of its own: ``python -m …saml_provider PORT FOLDER``.

It asks who somebody is and sends the browser back. ``PUT /metadata-of-site`` gives it the site's
metadata, ``PUT /users/NAME`` what it says of somebody, and ``PUT /fault`` how its next answers are wrong (``saml_faults.py``).
"""

import base64
import json
import shutil
import sys
from datetime import UTC, datetime, timedelta
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlparse

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from saml2 import BINDING_HTTP_REDIRECT
from saml2.config import IdPConfig
from saml2.metadata import entity_descriptor
from saml2.saml import NAME_FORMAT_URI, NAMEID_FORMAT_PERSISTENT
from saml2.server import Server
from saml2.xmldsig import DIGEST_SHA256, SIG_RSA_SHA1, SIG_RSA_SHA256

from samordna.accounts.services.tests.saml_faults import SIGNED_BEFORE, Signing

FORM = """<!doctype html><title>Stadens inloggning</title><h1>Stadens inloggning</h1>
<form method="post" action="/sso"><input type="hidden" name="SAMLRequest" value="{request}">
<label>Användare <input name="user"></label><button>Logga in</button></form>"""
BACK = """<!doctype html><title>Vidare</title><form method="post" action="{to}">
<input type="hidden" name="SAMLResponse" value="{answer}"><button>Vidare</button></form>
<script>document.forms[0].submit()</script>"""


class Provider:
    """The state of the process."""

    def __init__(self, address: str, folder: Path) -> None:
        self.address, self.folder = address, folder
        self.users: dict[str, dict[str, list[str]]] = {}
        self.site, self.fault = "", ""
        for name in ("key", "strangers"):
            make_key(folder / f"{name}.pem", folder / f"{name}-certificate.pem")

    def configured(self) -> IdPConfig:
        lifetime = {"default": {"lifetime": {"minutes": 5}, "name_form": NAME_FORMAT_URI}}
        endpoints = {"single_sign_on_service": [(f"{self.address}/sso", BINDING_HTTP_REDIRECT)]}
        named = {"endpoints": endpoints, "policy": lifetime, "name_id_format": [NAMEID_FORMAT_PERSISTENT]}
        return IdPConfig().load(
            {
                "entityid": f"{self.address}/metadata",
                "service": {"idp": named},
                "metadata": {"inline": [self.site]} if self.site else {},
                "key_file": str(self.folder / "key.pem"),
                "cert_file": str(self.folder / "key-certificate.pem"),
                "xmlsec_binary": shutil.which("true"),  # looked for, and not used: Signing signs
            }
        )

    def metadata(self) -> str:
        configured = self.configured()
        configured.xmlsec_binary = None  # else it is asked for what it can do
        return str(entity_descriptor(configured))

    def answer(self, asked: str, user: str) -> str:
        """The page that sends the browser back with a signed answer, as the fault of the moment spoils it."""
        server = Server(config=self.configured())
        key = self.folder / ("strangers.pem" if self.fault == "strangers_key" else "key.pem")
        server.sec.crypto = signing = Signing(self.fault, key)
        request = server.parse_authn_request(asked, BINDING_HTTP_REDIRECT).message
        to = server.response_args(request)
        answer = server.create_authn_response(
            self.users.get(user, {"mail": [user]}),
            userid=user,
            sign_assertion=self.fault not in SIGNED_BEFORE["not_assertion"],
            sign_response=self.fault in SIGNED_BEFORE["response"],
            sign_alg=SIG_RSA_SHA1 if self.fault == "sha1" else SIG_RSA_SHA256,
            digest_alg=DIGEST_SHA256,
            authn={
                "class_ref": "urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified",
                "authn_auth": self.address,
            },
            **{
                name: to[name] for name in ("in_response_to", "destination", "sp_entity_id", "name_id_policy")
            },
        )
        sent = base64.b64encode(signing.spoiled_after(str(answer)).encode()).decode()
        return BACK.format(to=escape(to["destination"]), answer=sent)


class Handler(BaseHTTPRequestHandler):
    provider: Provider

    def do_GET(self) -> None:
        address = urlparse(self.path)
        if address.path == "/metadata":
            self._say(self.provider.metadata(), "application/xml")
        else:
            self._say(FORM.format(request=escape(parse_qs(address.query)["SAMLRequest"][0])))

    def do_POST(self) -> None:
        form = parse_qs(self._body())
        self._say(self.provider.answer(form["SAMLRequest"][0], form["user"][0]))

    def do_PUT(self) -> None:
        body = self._body()
        if self.path == "/metadata-of-site":
            self.provider.site = body
        elif self.path == "/fault":
            self.provider.fault = body
        else:
            self.provider.users[self.path.rpartition("/")[2]] = json.loads(body)
        self._say("")

    def log_message(self, format: str, *args: Any) -> None:
        """Tests read no log of it."""

    def _body(self) -> str:
        return self.rfile.read(int(self.headers["Content-Length"])).decode()

    def _say(self, text: str, kind: str = "text/html") -> None:
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.end_headers()
        self.wfile.write(text.encode())


def make_key(key: Path, certificate: Path) -> None:
    made = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "idp.example")])
    now = datetime.now(UTC)
    signed = x509.CertificateBuilder(name, name, made.public_key(), x509.random_serial_number())
    signed = signed.not_valid_before(now).not_valid_after(now + timedelta(days=2))
    pem = serialization.Encoding.PEM
    certificate.write_bytes(signed.sign(made, hashes.SHA256()).public_bytes(pem))
    plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    key.write_bytes(made.private_bytes(pem, *plain))


def main() -> None:
    port, folder = int(sys.argv[1]), Path(sys.argv[2])
    Handler.provider = Provider(f"http://127.0.0.1:{port}", folder)
    ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()


if __name__ == "__main__":
    main()
