"""A plan's own terms, explained where they are first used in its running text."""

import re

from django.utils.html import escape, format_html

from samordna.core.paper.blocks import term_id
from samordna.plandoc.schema import Definition
from samordna.plandoc.writing.markdown import parse as parse_markdown
from samordna.plandoc.writing.markdown import plain

SHORTEST_TERM = 4
LONGEST_EXPLANATION = 300


class Glossary:
    """Marks the first use of each defined term in a section, so that a reader can see what the plan means by it."""

    def __init__(self, definitions: list[Definition]) -> None:
        self._explanations = {
            one.term.casefold(): plain(parse_markdown(one.text))[:LONGEST_EXPLANATION]
            for one in definitions
            if len(one.term) >= SHORTEST_TERM and one.text
        }
        longest_first = sorted(map(re.escape, self._explanations), key=len, reverse=True)
        self._pattern = (
            re.compile(rf"\b({'|'.join(longest_first)})", re.IGNORECASE) if longest_first else None
        )
        self._waiting: set[str] = set()

    def begin_section(self) -> None:
        self._waiting = set(self._explanations)

    def marked(self, text: str) -> str:
        """``text`` escaped, with terms that have not been met yet in the section as explained words."""
        if self._pattern is None or not self._waiting:
            return escape(text)
        pieces, end = [], 0
        for match in self._pattern.finditer(text):
            term = match[1].casefold()
            if term in self._waiting:
                self._waiting.discard(term)
                pieces += [escape(text[end : match.start()]), self._term(match[1], term)]
                end = match.end()
        return "".join([*pieces, escape(text[end:])])

    def _term(self, word: str, term: str) -> str:
        return format_html(
            '<a class="term" href="#{}" title="{}">{}</a>', term_id(term), self._explanations[term], word
        )
