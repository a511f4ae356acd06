"""The sentences that the weights are fitted to: those of ``sentences.tsv``, and the questions that the finder has met."""

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django

from accuracy.finder.fitting import Row
from samordna.plandoc import finding
from samordna.plandoc.finding.weighing import DANGER

HERE = Path(__file__).parent
ANSWERS = HERE / "answers.toml"
"""The direction of each answer of the demo."""
SENTENCES = HERE / "sentences.tsv"
NOTHING = "-"
"""The direction of what is an everyday matter."""
PHRASES = Path(finding.__file__).parent / "tests" / "dangers.toml"
_OF_PHRASES = {"written_from": DANGER, "met_later": DANGER, "harmless": NOTHING}
_NEVER_READ = {"put_away", "held_aside", "kept_closed"}


def rows() -> list[Row]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samordna.config.settings")
    django.setup()
    from samordna.content.tests.test_questions import MET, demo_index

    index = demo_index()
    every = (*_own(), *_met(MET), *_phrases())
    return [(index.heard(said).parts, right) for said, right in every]


def _own() -> Iterator[tuple[str, frozenset[str]]]:
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        direction, said = line.split("\t")
        yield said, frozenset({direction} - {NOTHING})


def _met(questions: dict[str, list[dict[str, Any]]]) -> Iterator[tuple[str, frozenset[str]]]:
    directions = tomllib.loads(ANSWERS.read_text(encoding="utf-8"))
    for kind, part in questions.items():
        for one in part if kind not in _NEVER_READ else ():
            yield one["words"], frozenset(directions[name] for name in one.get("answers", ()))


def _phrases() -> Iterator[tuple[str, frozenset[str]]]:
    every = tomllib.loads(PHRASES.read_text(encoding="utf-8"))
    for kind, direction in _OF_PHRASES.items():
        for said in every[kind].strip().splitlines():
            yield said, frozenset({direction} - {NOTHING})
