"""How the weights do on an author whom they have never seen: ``python -m accuracy.guard.authors``.

Each author's lines are left out in turn, the weights and those of the wording are fitted to the others', and what is asked
about of the lines left out is counted: by the weights alone, together with what the grammar reads, and that with the words
unknown that no other author has. The grammar and the lists have seen all of them; the last is what a new author may meet.
"""

from collections.abc import Callable, Sequence
from functools import partial

from accuracy.guard import wording
from accuracy.guard.line import Line
from accuracy.guard.lines import lines
from accuracy.guard.masking import words_made_unknown
from accuracy.guard.own_words import own_words
from accuracy.guard.weights import learnt, sentences, weight
from samordna.plandoc.guard import HitKind
from samordna.plandoc.guard.folding import Folded
from samordna.plandoc.guard.instructions.finding import read
from samordna.plandoc.guard.instructions.tokens import words_within
from samordna.plandoc.guard.instructions.units import units_of
from samordna.plandoc.guard.instructions.weight import MOST_AGAINST, OF_WORDING, UNKNOWN_PEOPLE

Asks = Callable[[str], bool]
AUTHORS = (
    *("outsider", "stranger", "wordings", "visitor", "neighbour", "newcomer", "latecomer", "passerby"),
    *("onlooker", "bystander", "lodger", "boarder", "tenant", "traveller", "commuter", "written"),
    *("gatherer", "pedestrian", "wanderer"),
)


def main() -> None:
    for author in AUTHORS:
        heavy = partial(_is_heavy, weights=learnt([author]), of_words=wording.learnt([author]))
        print(_told(author, "vikterna", heavy))
        either = partial(_is_either, heavy=heavy)
        print(_told(author, "vikterna och grammatiken", either))
        with words_made_unknown(_words_of(author) - _words_of_others(author)):
            print(_told(author, "… med okända ord", either))


def _words_of(author: str) -> set[str]:
    return {word for line in lines("develop") if line.sort == author for word in _words_in(line.text)}


def _words_of_others(author: str) -> set[str]:
    others = (line.text for line in lines("develop") if line.sort not in (author, "lawful"))
    return {word for text in (*others, *own_words()) for word in _words_in(text)}


def _words_in(text: str) -> list[str]:
    lower = Folded(text).lower
    return words_within(lower, 0, len(lower))[0]


def _told(author: str, by: str, asks: Asks) -> str:
    left_out = [line for line in lines("develop") if line.author == author]
    told = [line for line in left_out if line.kind is HitKind.REGISTER_INSTRUCTION]
    plain = [line for line in left_out if line.kind is None]
    return f"{author:10} {by:26} hittat {_share(told, asks)}   falskt {_share(plain, asks)}"


def _share(chosen: Sequence[Line], asks: Asks) -> str:
    count = sum(asks(line.text) for line in chosen)
    return f"{count:3} av {len(chosen):3} ({count / max(1, len(chosen)):.3f})"


def _is_either(text: str, heavy: Asks) -> bool:
    return heavy(text) or _is_read(text)


def _is_read(text: str) -> bool:
    folded = Folded(text)
    return any(read(unit.tokens) for unit in units_of(folded.lower, folded.text))


def _is_heavy(text: str, weights: dict[str, float], of_words: dict[str, float]) -> bool:
    """As the guard adds them up, which counts marks in tenths and words in thousandths."""
    parts = max((weight(parts, weights) for parts in sentences(text)), default=UNKNOWN_PEOPLE / 10)
    words = [wording.weight(words, of_words) for words in wording.sentences(text) if words]
    return bool(words) and parts + OF_WORDING * 100 * max(*words, MOST_AGAINST / 1000) > 0


if __name__ == "__main__":
    main()
