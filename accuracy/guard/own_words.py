"""What Samordna says itself, its guides and what its tests know to be lawful: prose in which nobody is registered."""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

_ROOT = Path(__file__).parents[2]
_ORDINARY = _ROOT / "src/samordna/plandoc/guard/tests/corpus/negative.txt"


def own_words() -> Iterator[str]:
    for file in sorted(_ROOT.glob("src/samordna/*/locale/sv/LC_MESSAGES/django.po")):
        with file.open("rb") as catalog:
            yield from (entry.string for entry in read_po(catalog) if isinstance(entry.string, str))
    for guide in sorted(_ROOT.glob("docs/*.md")):
        text = guide.read_text(encoding="utf-8")
        yield from text.splitlines()
        yield from text.split("\n\n")
    for content in sorted(_ROOT.glob("src/samordna/content/**/*.yaml")):
        yield from (line.strip(" -") for line in content.read_text(encoding="utf-8").splitlines())
    yield from _ORDINARY.read_text(encoding="utf-8").splitlines()
