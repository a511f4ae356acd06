"""How the provider signs, and how its answers can be wrong: before they are signed, and after."""

from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import xmlsec
from lxml import etree
from saml2.sigver import CryptoBackend

SAML = "{urn:oasis:names:tc:SAML:2.0:assertion}"
PROTOCOL = "{urn:oasis:names:tc:SAML:2.0:protocol}"
SIGNATURE = "{http://www.w3.org/2000/09/xmldsig#}Signature"
SIGNED_BEFORE = {"not_assertion": {"unsigned", "only_response_signed"}, "response": {"only_response_signed"}}
"""Which faults leave the assertion unsigned, and which sign what is around it."""
VICTIM = "chefen@stad.example"


class Signing(CryptoBackend):
    """What pysaml2 hands to the program xmlsec1, done by the library that Samordna itself checks signatures with."""

    def __init__(self, fault: str, key: Path) -> None:
        self.fault, self.key = fault, key

    def sign_statement(self, statement: Any, node_name: str, key_file: str, node_id: str) -> str:
        tree = etree.fromstring(statement if isinstance(statement, bytes) else str(statement).encode())
        if spoil := BEFORE.get(self.fault):
            spoil(tree)
        xmlsec.tree.add_ids(tree, ["ID"])
        (node,) = cast("list[Any]", tree.xpath("//*[@ID=$wanted]", wanted=node_id))
        context = xmlsec.SignatureContext()
        context.key = xmlsec.Key.from_file(str(self.key), xmlsec.constants.KeyDataFormatPem)
        context.sign(node.find(SIGNATURE))
        return etree.tostring(tree).decode()

    def spoiled_after(self, answer: str) -> str:
        tree = etree.fromstring(answer.encode())
        if spoil := AFTER.get(self.fault):
            spoil(tree)
        return etree.tostring(tree).decode()


def _another_audience(tree: Any) -> None:
    for audience in tree.iter(f"{SAML}Audience"):
        audience.text = "https://annan.example/metadata"


def _another_recipient(tree: Any) -> None:
    for confirmed in tree.iter(f"{SAML}SubjectConfirmationData"):
        confirmed.set("Recipient", "https://annan.example/acs/")


def _another_issuer(tree: Any) -> None:
    for issuer in tree.iter(f"{SAML}Issuer"):
        issuer.text = "https://annan.example/idp"


def _unbound(tree: Any) -> None:
    for confirmed in tree.iter(f"{SAML}SubjectConfirmationData"):
        confirmed.attrib.pop("InResponseTo")


def _moved(**by: int) -> Callable[[Any], None]:
    """As a provider says it whose clock is wrong."""

    def move(tree: Any) -> None:
        for node in tree.iter():
            for name in ("NotBefore", "NotOnOrAfter", "IssueInstant", "AuthnInstant"):
                if said := node.get(name):
                    moment = datetime.fromisoformat(said).astimezone(UTC) + timedelta(**by)
                    node.set(name, moment.strftime("%Y-%m-%dT%H:%M:%SZ"))

    return move


def _as_the_victim(tree: Any) -> None:
    """Whoever may sign in as themselves writes somebody else's name."""
    for value in tree.iter(f"{SAML}AttributeValue"):
        if "@" in (value.text or ""):
            value.text = VICTIM


def _wrapped(tree: Any) -> None:
    """What was signed is there, to be checked, and before it stands what would be believed."""
    signed = tree.find(f"{SAML}Assertion")
    forged = deepcopy(signed)
    forged.set("ID", "forged")
    forged.remove(forged.find(SIGNATURE))
    _as_the_victim(forged)
    tree.replace(signed, forged)
    aside = etree.Element(f"{PROTOCOL}Extensions")
    aside.append(signed)
    tree.insert(list(tree).index(tree.find(f"{SAML}Issuer")) + 1, aside)


def _wrapped_within(tree: Any) -> None:
    """The forged assertion carries the signature, and within that the assertion that it is of."""
    signed = tree.find(f"{SAML}Assertion")
    forged = deepcopy(signed)
    forged.set("ID", "forged")
    _as_the_victim(forged)
    tree.replace(signed, forged)
    signed.remove(signed.find(SIGNATURE))
    etree.SubElement(forged.find(SIGNATURE), "{http://www.w3.org/2000/09/xmldsig#}Object").append(signed)


def _two(tree: Any) -> None:
    signed = tree.find(f"{SAML}Assertion")
    forged = deepcopy(signed)
    forged.set("ID", "forged")
    _as_the_victim(forged)
    signed.addprevious(forged)


def _unasked(tree: Any) -> None:
    tree.attrib.pop("InResponseTo")


def _commented(tree: Any) -> None:
    """A comment inside a text, which the signature leaves out and a reader may stop at."""
    for value in tree.iter(f"{SAML}AttributeValue"):
        if value.text and value.text.startswith(VICTIM):
            value.text, rest = VICTIM, value.text.removeprefix(VICTIM)
            comment = etree.Comment("")
            comment.tail = rest
            value.append(comment)


BEFORE: dict[str, Callable[[Any], None]] = {
    "audience": _another_audience,
    "recipient": _another_recipient,
    "issuer": _another_issuer,
    "unbound": _unbound,
    "expired": _moved(hours=-1),
    "early": _moved(hours=1),
    "a_little_early": _moved(minutes=3),
}
AFTER: dict[str, Callable[[Any], None]] = {
    "changed": _as_the_victim,
    "wrapped": _wrapped,
    "wrapped_within": _wrapped_within,
    "two": _two,
    "unasked": _unasked,
    "commented": _commented,
}
