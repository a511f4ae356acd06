"""Departments, and what the coordinator is to do."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece, Reading
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.schema import CoordinatorTask, Department

_DIVIDED = lazily(
    r"(?:indelad|uppdelad|organiserad|består|delas in)\s+(?:i|av)\s+(?:\w+\s+)?(?:avdelningar|enheter|verksamhetsområden|kontor)"
    r"\s*[,;:–-]?\s*(?:och är\s+|som är\s+)?(?P<list>[^.]+)",
    re.IGNORECASE,
)
_DEPARTMENT_HEADING = lazily(r"(?:^avdelning(?:en)? |avdelning(?:en)?$)", re.IGNORECASE)
_DEPARTMENTS = lazily(
    r"^(?:(?:förvaltningens|nämndens|våra)\s+)?(?:avdelningar(?:na)?|departments)$", re.IGNORECASE
)
_TASKS = lazily(
    r"^(?:samordnarens|samordnarnas|the coordinator's)\s+(?:uppgifter|uppdrag|arbetsuppgifter|ansvar|tasks)$",
    re.IGNORECASE,
)
_TASK = lazily(
    r"\b[Ss]amordnare?(?:n|ns)?\b[^.]{0,60}?\b(?:ansvarar|ska|skall|erbjuder|representerar|har i uppgift|deltar)\b"
)
_UNIT = "avdelning|enhet|kontor"
_LEAD_IN = ("och ", "samt ")


def departments_of(chapters: list[Chapter], reading: Reading) -> list[Department]:
    """The departments a sentence lists ("indelad i fyra avdelningar: …"), with the paragraphs that begin with their names."""
    for chapter in chapters:
        for piece in chapter.paragraphs():
            match = _DIVIDED.search(piece.text)
            if match:
                names = _listed(match["list"])
                return [
                    _department(name, number, chapter, piece, reading)
                    for number, name in enumerate(names, start=1)
                ]
    named = [
        _from_chapter(chapter, number, reading)
        for number, chapter in enumerate(_department_chapters(chapters), start=1)
    ]
    return named or [
        _from_bullet(piece, number, reading) for number, piece in enumerate(_bullets(chapters), start=1)
    ]


def _from_chapter(chapter: Chapter, number: int, reading: Reading) -> Department:
    text = "\n\n".join(piece.text for piece in chapter.paragraphs())
    department = Department(id=f"departments-{number}", name=chapter.heading, text=text)
    pieces = ([chapter.title] if chapter.title else []) + chapter.pieces
    reading.origins[department.id] = [spot for piece in pieces for spot in piece.spots]
    return department


def _department_chapters(chapters: list[Chapter]) -> list[Chapter]:
    """Chapters named after a department, and those right under a heading "Avdelningar"."""
    found: list[Chapter] = []
    above: list[Chapter] = []
    for chapter in chapters:
        above = [other for other in above if other.level < chapter.level]
        listed = bool(above) and _DEPARTMENTS.match(above[-1].heading)
        if listed or (chapter.level > 1 and _DEPARTMENT_HEADING.search(chapter.heading)):
            found.append(chapter)
        above.append(chapter)
    return found


def _bullets(chapters: list[Chapter]) -> list[Piece]:
    """The bullets under a heading "Avdelningar"."""
    return [
        piece
        for chapter in chapters
        if _DEPARTMENTS.match(chapter.heading)
        for piece in chapter.pieces
        if piece.kind is BlockKind.BULLET
    ]


def _from_bullet(piece: Piece, number: int, reading: Reading) -> Department:
    name, _, text = piece.text.partition(": ")
    department = Department(id=f"departments-{number}", name=name.strip(" ."), text=text.strip())
    reading.origins[department.id] = list(piece.spots)
    return department


def _listed(text: str) -> list[str]:
    names = re.split(rf",\s+|;\s+|\s+(?:och|samt)\s+(?=(?:[\w-]+ )?[\w-]*(?:{_UNIT}))", text.strip())
    return [name[0].upper() + name[1:] for raw in names if (name := _without_lead(raw.strip()))]


def _without_lead(name: str) -> str:
    return next((name.removeprefix(lead) for lead in _LEAD_IN if name.startswith(lead)), name)


def _department(name: str, number: int, chapter: Chapter, listed_in: Piece, reading: Reading) -> Department:
    texts: list[Piece] = []
    current = False
    for piece in chapter.paragraphs():
        if piece is listed_in:
            continue
        begins = _begins_with(piece.text, name)
        if begins or (
            current
            and re.match(r"(?:Avdelningen|Enheten)\s+\w+r\b", piece.text)
            and not _names_unit(piece.text)
        ):
            texts.append(piece)
            current = True
        else:
            current = False
    department = Department(
        id=f"departments-{number}", name=name, text="\n\n".join(piece.text for piece in texts)
    )
    reading.origins[department.id] = sorted(
        {*listed_in.spots, *(spot for piece in texts for spot in piece.spots)}
    )
    return department


def _names_unit(text: str) -> bool:
    return bool(re.match(r"(?:Avdelningen|Enheten) (?:för|vid)\b", text))


def _begins_with(text: str, name: str) -> bool:
    """Whether a paragraph begins with the name, one word of it left out at most."""
    start, words = text.lower().split()[: len(name.split()) + 1], name.lower().split()
    shorter = [words[:skip] + words[skip + 1 :] for skip in range(1, len(words))] if len(words) > 3 else []
    return any(start[: len(option)] == option for option in [words, *shorter])


def tasks_of(chapters: list[Chapter], reading: Reading) -> list[CoordinatorTask]:
    """The sentences that say what the coordinator answers for, and bullets under "Samordnaren ska:"."""
    tasks: list[CoordinatorTask] = []
    for chapter in chapters:
        headed = bool(_TASKS.match(chapter.heading))
        listing = headed
        for piece in chapter.paragraphs():
            if piece.kind is BlockKind.BULLET:
                sentences = [piece.text] if listing else []
            else:
                sentences = [text for text in sentences_of(piece.text) if _TASK.search(text)]
                listing = headed or (bool(sentences) and not piece.text.endswith((".", "!", "?")))
                sentences = [text for text in sentences if text.endswith(".")]
            for text in sentences:
                task = CoordinatorTask(id=f"coordinator_tasks-{len(tasks) + 1}", text=text.strip())
                reading.origins[task.id] = list(piece.spots)
                tasks.append(task)
    return tasks
