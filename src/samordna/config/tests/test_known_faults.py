"""The list of known faults that is kept by hand, and what is read from it."""

import re
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from samordna.config.database import bundle
from samordna.config.known_faults import data, known

PARTS = [name for name, part in data().items() if isinstance(part, dict)]
AUDIT = Path(__file__).parents[4] / "scripts" / "audit.py"


@pytest.mark.parametrize(
    ("version", "number", "mended_in"),
    [("18.4", 28, "18.6"), ("18.1", 28 + 11 + 5, "18.6"), ("17.10", 28 - 3, "17.11"), ("15.18", 24, "15.19")],
)
def test_a_server_has_what_later_ones_of_its_branch_mend(
    monkeypatch: pytest.MonkeyPatch, version: str, number: int, mended_in: str
) -> None:
    """As it was in August 2026, by the number of faults that PostgreSQL itself told of."""
    listed = data()["postgresql"]
    until_then = [release for release in listed["mended"] if release["on"] <= date(2026, 8, 13)]
    monkeypatch.setitem(listed, "mended", until_then)
    here = known("postgresql", version)
    assert (len(here.faults), here.mended_in) == (number, mended_in)
    assert known("postgresql", mended_in).faults == ()


@pytest.mark.parametrize(
    ("part", "version", "given_up"),
    [
        ("postgresql", "13.9", True),
        ("postgresql", "14.24", True),
        ("postgresql", "18.6", False),
        ("python", "3.10.2", True),
    ],
)
def test_a_branch_is_given_up_after_its_last_day(
    time_machine: Any, part: str, version: str, given_up: bool
) -> None:
    time_machine.move_to(date(2026, 11, 26))
    assert known(part, version).is_given_up is given_up


def test_of_a_branch_that_is_newer_than_the_list_nothing_is_claimed() -> None:
    here = known("postgresql", "99.1")
    assert (here.until, here.is_given_up, here.faults) == (None, False, ())


@pytest.mark.parametrize("part", PARTS)
def test_the_list_is_whole(part: str) -> None:
    listed = data()[part]
    releases = listed.get("mended", [])
    assert listed["source"].startswith("https://")
    assert all(newer["on"] >= older["on"] for newer, older in pairwise(releases))
    assert all(release["on"] <= data()["read"] for release in releases)
    for release in releases:
        assert {version.rpartition(".")[0] for version in release["in"]} <= set(listed["until"])
    faults = [fault for release in releases for fault in release["faults"]]
    assert len(faults) == len(set(faults))
    assert all(re.fullmatch(r"CVE-\d{4}-\d{4,}", fault) for fault in faults)


def test_the_audit_tells_of_the_server_that_is_carried() -> None:
    spec = spec_from_file_location("audit", AUDIT)
    assert spec
    assert spec.loader
    audit = module_from_spec(spec)
    spec.loader.exec_module(audit)
    made = audit.bill([])
    address = f"pkg:generic/postgresql@{bundle.version()}"
    assert address in {component["bom-ref"] for component in made["components"]}
    told = [fault["id"] for fault in made["vulnerabilities"] if fault["affects"] == [{"ref": address}]]
    assert told == list(known("postgresql", bundle.version()).faults)
