"""Who answers for something and together with whom, told where only one of them should be named."""

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.interpret.labels.told_roles import HELPED_BY, WITH
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.words.small_words import Column

_ANSWERS = r"(?:(?:an)?svarar|är\s+(?:huvud)?ansvariga?|håller\s+i\s+det|leder\s+arbetet),?\s+(?:och\s+)?"
_TOGETHER = lazily(
    r"(?P<who>(?:[^.:;(]|\.(?=\S|\s+[a-zåäö(])){2,60}?),?\s+(?P<open>\()?"
    rf"(?P<label>{_ANSWERS}{WITH}|{HELPED_BY})\s+"
    r"(?P<others>[^.:;()]{2,80})(?(open)\))"
)


def take_together(record: Record) -> None:
    """With whom, where the words of who is responsible say so: "Skolan ansvarar tillsammans med polisen", "Skolan i samverkan med
    polisen". Of "Skolan tillsammans med polisen" and "Skolan i samarbete med polisen" both are responsible.
    """
    match = _TOGETHER.fullmatch(record.values.get(Column.RESPONSIBLE, "").rstrip(" ."))
    if match is None or record.get(Column.OTHERS):
        return
    record.values[Column.RESPONSIBLE] = match["who"]
    record.values[Column.OTHERS] = ", ".join(match["others"].split("\n"))
    record.left.append(LeftOut(match["label"], record.place, Why.LABEL))
