"""A line that tells several facts, taken apart: at separators, and where a label begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.metadata.label_stems import stem_label
from samordna.plandoc.reading.interpret.metadata.labels import label_of, pattern

_BREAK = lazily(
    r"\s*[\n\t·•|∙●;]\s*|\s{3,}|\s+[–—]\s+(?=(?-i:[A-ZÅÄÖ])(?!\w*\s*\d{4}\s*$)|(?:dnr|version|utgåva|gäller|antag)\b)"
)
_OWN_LABEL = lazily(r"(?P<label>[A-ZÅÄÖ][\w./ -]{2,40}?):\s+(?=\S)")
_BEHIND_OTHERS = lazily(r"(?<=\s)(?P<label>[A-ZÅÄÖ][\w-]+(?: [a-zåäö][\w-]*){1,3})\s*:\s+(?=\S)")
"""A label in words of its own that only a space parts from the value before it."""

_OF_OTHERS = lazily(r"(?:polis|region|länsstyrelse|myndighet)\w*\s", re.IGNORECASE)
"""Whose numbers and decisions are not the municipality's."""

_SENTENCE = lazily(r"(?<=\w{3})\.\s+(?=[A-ZÅÄÖ][a-zåäö]{3,} [a-zåäö])")
"""Where a sentence begins behind the value of a label."""

_LOOSE = ",. "


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a line: its ``text`` from ``start``, and the label before it, from ``label_at``."""

    text: str
    start: int
    label: Label | None = None
    named: str = ""
    label_at: int = 0


def segments_of(line: str) -> Iterator[Segment]:
    at = 0
    for stop in [*_BREAK.finditer(line), None]:
        end = stop.start() if stop else len(line)
        yield from _labelled(line, at, end)
        at = stop.end() if stop else end


def _labelled(line: str, start: int, end: int) -> Iterator[Segment]:
    if ":" not in line[start:end]:
        yield Segment(line[start:end], start)
        return
    labels = [match for match in pattern().finditer(line, start, end) if match.end() < end]
    own = _OWN_LABEL.match(line, start, end)
    if not labels and own and (label := stem_label(own["label"])):
        yield Segment(line[own.end() : end], own.end(), label, own["label"], start)
        return
    labels = _with_own(_whole(labels, own, start), line, end)
    if not labels or labels[0].start() > start:
        yield Segment(line[start : labels[0].start() if labels else end], start)
    for match, after in zip(labels, [*labels[1:], None], strict=False):
        stop = after.start() if after else end
        sentence = _SENTENCE.search(line, match.end(), stop)
        value = line[match.end() : sentence.start() if sentence else stop]
        yield Segment(
            value.rstrip(_LOOSE) if after or sentence else value,
            match.end(),
            label_of(match["label"]) or stem_label(match["label"]),
            match["label"],
            match.start(),
        )
        if sentence:
            yield Segment(line[sentence.end() : stop], sentence.end())


def _whole(labels: list[re.Match[str]], own: re.Match[str] | None, start: int) -> list[re.Match[str]]:
    """The labels, where the first is the end of one in words of its own the whole of that: "Fastställd datum"."""
    if not labels or own is None or labels[0].start() == start or labels[0].end("label") != own.end("label"):
        return labels
    return [own, *labels[1:]] if stem_label(own["label"]) and not _OF_OTHERS.match(own["label"]) else labels


def _with_own(labels: list[re.Match[str]], line: str, end: int) -> list[re.Match[str]]:
    """The known labels of a line, and those in words of their own behind the first of them."""
    if not labels:
        return []
    own = [
        match
        for match in _BEHIND_OTHERS.finditer(line, labels[0].end(), end)
        if stem_label(match["label"])
        and not any(match.start() < one.end() and one.start() < match.end() for one in labels)
    ]
    return sorted([*labels, *own], key=lambda match: match.start())
