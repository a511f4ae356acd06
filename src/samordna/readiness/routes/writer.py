"""Writes a route on paper, apart: ``python -m samordna.readiness.routes.writer < paper > file``. No Django here."""

import sys
from typing import IO

from samordna.core.apart import confine
from samordna.plandoc.alarm.writing import write
from samordna.readiness.routes.paper import RoutePaper


def main(given: IO[bytes], made: IO[bytes]) -> None:
    paper = RoutePaper.model_validate_json(given.read())
    made.write(
        write(paper.route, paper, paper.at, paper.municipality, paper.language, is_draft=paper.is_draft)
    )


if __name__ == "__main__":
    confine()
    main(sys.stdin.buffer, sys.stdout.buffer)
