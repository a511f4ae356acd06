"""Lines of every other kind than names, written by hand: ``kinds/<set>_<sort>.tsv``.

A line is ``kind<TAB>text``. ``lawful`` comes close to an instruction and may be asked about, never blocked; ``-`` holds nothing.
``swedish`` … ``english`` are instructions, ``neighbours`` lawful lines beside them, ``everyday`` telephones, mail and addresses,
``places`` and ``official`` what only looks like them; ``stranger`` and ``outsider`` are by other authors, and one half of the
first and three quarters of the second were opened; ``wordings``, ``visitor``, ``neighbour``, ``newcomer``, ``latecomer``,
``passerby``, ``onlooker`` and ``bystander`` were written by eight who had read no rule, and one half of each was opened, of the
ninth and tenth, ``lodger`` and ``boarder``, two thirds, of the eleventh, ``tenant``, of all kinds, one half;
``identity`` are identity numbers and what only looks like them; ``guest`` is a twelfth author of identity numbers, telephones and
ordinary lines, all opened, and ``caller`` a thirteenth of the same, of whom one half was, as of ``traveller``, a fourteenth, who
wrote instructions too, and of ``commuter``, a fifteenth, of all kinds; ``warden`` are spellings of numbers, ordinary lines,
examples that are collected, names beside kin and names of programmes by one who wrote rules from one half; ``mender`` are
ordinary lines, instructions and numbers by another who did, and ``relative`` given names alone, and meetings, by a third;
of ``stranger``, ``neighbour``, ``caller``, ``traveller``, ``commuter``, ``mender`` and ``warden`` all identity numbers were;
``pedestrian`` are ordinary lines and instructions in many shapes and languages by one who had read no rule of these, and
``gatherer`` are telephones of functions, numbers with signs in odd places, recordings in nouns, forms that are widened and cases
that are gathered, by the same: one half of both was opened; ``wanderer`` are instructions in five languages, half of them beside
harmless words that would talk the guard round, lawful lines beside them and ordinary ones, of which half
was opened; ``sightseer`` are seven kinds that the guard was known to miss or to ask about in vain, with lines of both sorts
written before their rules, of which half was opened: who is reported for what they read, staff who side with a movement, services
for those who want out, what classes are taught, terms, summer jobs and hashtags;
``written`` are lines for ``weights.py``.
Line breaks and tabs of the text are written as in Python.
"""

from collections.abc import Iterator
from pathlib import Path

from accuracy.guard.line import Line
from samordna.plandoc.guard import HitKind

_KINDS = Path(__file__).parent / "kinds"
_NOTHING = {"-", "lawful"}


def lines(group: str) -> Iterator[Line]:
    for file in sorted(_KINDS.glob(f"{group}_*.tsv")):
        sort = file.stem.removeprefix(f"{group}_")
        for row in file.read_text(encoding="utf-8").splitlines():
            kind, _, text = row.partition("\t")
            plain = text.replace("\\n", "\n").replace("\\t", "\t")
            found = None if kind in _NOTHING else HitKind(kind)
            yield Line(plain, found, kind if kind == "lawful" else sort, part=plain, author=sort)
