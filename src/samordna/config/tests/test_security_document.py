"""docs/security.md names its evidence; what it names must be there, and nothing of the standard may be left out."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[4]
PACKAGE = ROOT / "src" / "samordna"
DOCUMENT = ROOT / "docs" / "security.md"
LEVEL_TWO = """
1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4
5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2
8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4
11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7
16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2
"""
"""Sections of ASVS 5.0.0 and how many requirements of levels 1 and 2 each has; they come first in every section."""
STATES = {"met", "part", "open", "not met", "n/a"}
ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
QUOTED = re.compile(r"`([^`\n]+)`")
FILE = re.compile(r"[\w./-]+\.(py|sql|md|txt|html|js|json|css|sh)|[\w-]+(/[\w-]+)+/?")
NOT_FILES = {"/healthz", "/metrics", "var/sbom.json"}


@cache
def text() -> str:
    return DOCUMENT.read_text(encoding="utf-8")


@cache
def names_of_tests() -> frozenset[str]:
    files = [*PACKAGE.rglob("test_*.py"), *(ROOT / "tests").rglob("test_*.py")]
    return frozenset(
        name for file in files for name in re.findall(r"def (test_\w+)", file.read_text(encoding="utf-8"))
    )


@cache
def code() -> str:
    return "".join(
        path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if "tests" not in path.parts
    )


def is_there(evidence: str) -> bool:
    if evidence.startswith("test_"):
        return evidence in names_of_tests()
    if re.fullmatch(r"(SAMORDNA|DATABASE)_[A-Z_]+", evidence):
        return evidence.removesuffix("_FILE") in code()
    if FILE.fullmatch(evidence) and evidence not in NOT_FILES:
        return any((folder / evidence).exists() for folder in (PACKAGE, ROOT))
    return True


def test_every_piece_of_evidence_exists() -> None:
    named = set(QUOTED.findall(text()))
    assert len([one for one in named if one.startswith("test_")]) > 100
    assert not sorted(one for one in named if not is_there(one))


def test_every_link_leads_somewhere() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", text())
    assert targets
    assert not [target for target in targets if not (DOCUMENT.parent / target).exists()]


def test_all_of_level_two_is_walked_through() -> None:
    wanted = [
        f"{section}.{number}"
        for section, most in (pair.split(":") for pair in LEVEL_TWO.split())
        for number in range(1, int(most) + 1)
    ]
    assert len(wanted) == 253
    assert [number for number, *_rest in ROW.findall(text())] == wanted


def test_each_requirement_has_a_state_and_the_sums_are_right() -> None:
    rows = ROW.findall(text())
    assert {state for _number, _short, state, _evidence in rows} <= STATES
    counted = Counter(state for _number, _short, state, _evidence in rows)
    said = dict(re.findall(r"\*\*(met|part|open|not met|n/a)\*\*[^·\d]*(\d+)", text()))
    assert {state: int(number) for state, number in said.items()} == dict(counted)


def test_the_table_of_limits_is_the_codes() -> None:
    from samordna.core.limits import ANONYMOUS, LIMITS

    assert f"| {ANONYMOUS.most} a minute and network |" in text()
    assert f"| search | {LIMITS['home:search'].most} a minute |" in text()
    assert (
        f"| {LIMITS['plans:export'].most} a minute (logs: {LIMITS['instance:log_export'].most}) |" in text()
    )
    assert f"| {LIMITS['intake:upload'].most} an hour |" in text()
    assert f"| {LIMITS['people:invite'].most} an hour |" in text()
    assert f"| {LIMITS['invitations:open'].most} a minute |" in text()
