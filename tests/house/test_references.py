"""Who reads code or docs finds in the repository what they refer to."""

import re
from pathlib import Path

import pytest

from house.texts import ROOT

OUTSIDE = re.compile(r"\b(?:DOMAIN|DESIGN|STYLE)\.md|(?<![\w/])shared/|\b(?:DESIGN|DOMAIN) §")
ROW = re.compile(r"\((S\d{1,2}(?:, S\d{1,2})*)\b|, (S\d{1,2})\)")
EXPLAINED = re.compile(r"^- \*\*(S\d{1,2}) ", re.MULTILINE)
SUFFIXES = {".py", ".md", ".html", ".css", ".js", ".toml", ".yaml", ".yml", ".sh", ".txt", ".sql"}
FOLDERS = ("accuracy", "bench", "docs", "requirements", "scripts", "src", "tests")
BUILT = {"vendor", "staticfiles", "__pycache__"}


def _texts() -> list[tuple[str, str]]:
    files = [one for one in ROOT.iterdir() if one.is_file()]
    files += [one for folder in FOLDERS for one in (ROOT / folder).rglob("*") if one.is_file()]
    return [
        (path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8", errors="replace"))
        for path in sorted(files)
        if path.suffix in SUFFIXES and not BUILT & {*path.parts} and path != Path(__file__).resolve()
    ]


@pytest.mark.slow
def test_nothing_refers_to_documents_that_are_not_here() -> None:
    found = {path: match[0] for path, text in _texts() if (match := OUTSIDE.search(text))}
    assert not found


@pytest.mark.slow
def test_every_row_that_code_names_is_explained() -> None:
    explained = [*EXPLAINED.findall((ROOT / "docs" / "domain.md").read_text(encoding="utf-8"))]
    assert explained == [f"S{number}" for number in range(1, 28)]
    named = {
        (path, row)
        for path, text in _texts()
        if path.endswith(".py")
        for match in ROW.finditer(text)
        for row in re.findall(r"S\d+", match[0])
    }
    assert len(named) > 20
    assert not {(path, row) for path, row in named if row not in explained}


@pytest.mark.slow
def test_links_between_documents_lead_somewhere() -> None:
    broken = [
        f"{path}: {link}"
        for path, text in _texts()
        if path.endswith(".md")
        for link in re.findall(r"\]\(([^)#:\s]+\.md)", text)
        if not ((ROOT / path).parent / link).exists()
    ]
    assert not broken
