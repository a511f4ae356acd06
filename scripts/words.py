"""Compile the guard's dictionary: ``python scripts/words.py FOLDER``.

FOLDER holds what the packages ``dictionary-sv`` and ``dictionary-en`` consist of, as ``sv`` and ``en`` (see
docs/adr/0017). What comes out is small because only what cannot be worked out is kept: a genitive and a compound of kept
words are left out, and each word is a number of four bytes.
"""

import re
import sys
from array import array
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from samordna.plandoc.guard.dictionary import DATA, Dictionary

_PLACE_FLAGS = re.compile("[dev]")
"""The affixes of those who live somewhere: "-bo", "-sbo", and of compounds with a place."""
_COMPOUND_FLAG, _ONLY_IN_COMPOUNDS, _NEEDS_AFFIX, _FORBIDDEN = "XZ¤%"
_SPELLED = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*-?")


@dataclass
class Words:
    """What a dictionary holds: ordinary words, first parts of compounds, and places."""

    ordinary: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Affix:
    """One line of an affix table."""

    strip: str
    add: str
    begins_compounds: bool
    ending: re.Pattern[str]

    def of(self, word: str) -> str | None:
        if not self.ending.search(word):
            return None
        return word[: len(word) - len(self.strip)] + self.add


def read(folder: Path) -> Words:
    """Every form of every word of one dictionary. Letters mean something else where no flag is said to begin compounds."""
    compounds = "COMPOUNDBEGIN" in (folder / "index.aff").read_text(encoding="utf-8")
    suffixes, words = _suffixes(folder), Words()
    for line in (folder / "index.dic").read_text(encoding="utf-8").splitlines()[1:]:
        word, _, flags = line.split("\t")[0].strip().partition("/")
        if _SPELLED.fullmatch(word) and _FORBIDDEN not in flags:
            _add(words, word, flags, suffixes, compounds=compounds)
    return words


def _suffixes(folder: Path) -> dict[str, list[Affix]]:
    found = defaultdict(list)
    for line in (folder / "index.aff").read_text(encoding="utf-8").splitlines():
        match line.split():
            case ["SFX", flag, strip, add, ending, *_]:
                added, _, continued = add.partition("/")
                begins = _COMPOUND_FLAG in continued
                found[flag].append(
                    Affix(strip.strip("0"), added.strip("0"), begins, re.compile(f"{ending}$"))
                )
    return found


def _add(words: Words, word: str, flags: str, suffixes: dict[str, list[Affix]], *, compounds: bool) -> None:
    if word[0].isupper():
        if compounds and _PLACE_FLAGS.search(flags):
            words.places.add(word)
        return
    if compounds and _COMPOUND_FLAG in flags:
        words.heads.add(word.rstrip("-"))
    if (compounds and _ONLY_IN_COMPOUNDS in flags) or word.endswith("-"):
        return
    if _NEEDS_AFFIX not in flags:
        words.ordinary.add(word)
    for affix in (affix for flag in flags for affix in suffixes.get(flag, ())):
        if form := affix.of(word):
            (words.heads if affix.begins_compounds else words.ordinary).add(form)


def compiled(swedish: Words, english: Words) -> Dictionary:
    """The smallest dictionary that knows every word of both."""
    every = swedish.ordinary | english.ordinary
    plain = {word for word in every if not (word.endswith("s") and word[:-1] in every)}
    whole = Dictionary.of(plain, swedish.heads)
    kept = {word for word in plain if not whole.is_compound(word)}
    smaller = Dictionary.of(kept, swedish.heads)
    while lost := {word for word in plain - kept if not smaller.is_compound(word)}:
        kept |= lost
        smaller = Dictionary.of(kept, swedish.heads)
    return smaller


def main(folder: Path) -> None:
    swedish, english = read(folder / "sv"), read(folder / "en")
    numbers = compiled(swedish, english).numbers
    if sys.byteorder == "big":
        numbers = array(numbers.typecode, numbers)
        numbers.byteswap()
    (DATA / "words.bin").write_bytes(numbers.tobytes())
    (DATA / "places.txt").write_text(
        "# Places of the Swedish dictionary; see words.md for its licence.\n"
        + "\n".join(sorted(swedish.places))
        + "\n",
        encoding="utf-8",
    )
    print(f"{len(numbers)} words, {len(swedish.places)} places")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
