"""What is installed with hashes is the same whichever list a municipality's IT takes, and what the tests run on."""

import re
from pathlib import Path

import pytest

REQUIREMENTS = Path(__file__).parents[4] / "requirements"


def pinned(name: str) -> dict[str, str]:
    text = (REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")
    pins: dict[str, str] = {}
    for block in re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]:
        package, version = re.match(r"(\S+?)==(\S+)", block).groups()  # type: ignore[union-attr]
        assert "--hash=sha256:" in block, package
        pins[package] = version
    return pins


@pytest.mark.parametrize(("smaller", "larger"), [("runtime", "saml"), ("saml", "dev")])
def test_lists_agree(smaller: str, larger: str) -> None:
    assert pinned(smaller).items() <= pinned(larger).items()


def test_saml_adds_its_library_and_what_that_needs() -> None:
    assert set(pinned("saml")) - set(pinned("runtime")) == {"python3-saml", "xmlsec", "isodate"}
