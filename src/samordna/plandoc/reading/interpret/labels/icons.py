"""Icons that stand for labels: a sign before who, when and how it is measured, again and again, with or without a key to them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.headings import column_of, names_column
from samordna.plandoc.reading.interpret.words.small_words import Column

_ICON = lazily(
    r"(?:^|(?<=\s))(?P<icon>[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ue000-\uf8ff\U0001f000-\U0001faff])\ufe0f?\s+(?=\S)"
)

_KEY_NAME = lazily(r"^\s*[A-ZÅÄÖ][\w ]{2,30}:\s+")

USUAL = {
    **dict.fromkeys("👤👥🧑👩👨", Column.RESPONSIBLE),
    **dict.fromkeys("📅📆🗓⏰🕒⏳", Column.TIME),
    **dict.fromkeys("💰💶", Column.COST),
    **dict.fromkeys("📈📊📏", Column.INDICATOR),
    "🤝": Column.OTHERS,
    "🎯": Column.GOAL,
}
"""What icons show where no key says otherwise."""


def told_by_icons(text: str) -> Iterator[tuple[str, str]]:
    """The icons of a text that begins with one, each with the words after it."""
    found = list(_ICON.finditer(text))
    ends = [*(one.start() for one in found[1:]), len(text)]
    if found and not found[0].start():
        yield from (
            (one["icon"], text[one.end() : end].strip(" ,;|·\n\t"))
            for one, end in zip(found, ends, strict=True)
        )


def key_of(texts: Iterable[str]) -> dict[str, Column]:
    """What a key says that icons mean: "👤 ansvarig 📅 klart". One of the names it holds may be in words of its own."""
    meant: dict[str, Column] = {}
    for told in (list(told_by_icons(_KEY_NAME.sub("", text))) for text in texts):
        if is_key(told):
            meant |= {icon: column for icon, words in told if (column := column_of(words))}
    return meant


def is_key(told: Sequence[tuple[str, str]]) -> bool:
    """Whether most of what stands after icons names columns."""
    return 2 * sum(1 for _, words in told if names_column(words)) > len(told)


def icon_fields(text: str, learned: Mapping[str, Column]) -> list[tuple[Column, str, str]]:
    """What a text says after icons whose meaning is known, each with its icon; nothing of the key itself."""
    told = list(told_by_icons(text))
    if not told or is_key(told) or any(icon not in learned for icon, _ in told):
        return []
    return [(learned[icon], icon, words) for icon, words in told]
